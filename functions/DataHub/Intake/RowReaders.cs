using DataHub.Datasets;
using DataHub.Intake.Normalising;
using DataHub.Intake.Reading;
using DataHub.Plan;

namespace DataHub.Intake;

/// <summary>Opens the reader for a file's format.</summary>
public sealed class RowReaders(CityPlan plan)
{
    private readonly ValueNormaliser _values = new(plan);

    /// <exception cref="UnreadableFileException">The file cannot be read at all.</exception>
    public IRowReader Open(ArrivedFile file, FileFormat format, Dataset dataset) => format switch
    {
        FileFormat.Json => new JsonRowReader(file.Open(), OutlineOf(file).Kind, ParserOf(dataset)),
        FileFormat.Ndjson => new NdjsonRowReader(file.Open(), ParserOf(dataset)),
        FileFormat.Csv => new CsvRowReader(file, dataset, _values),
        _ => new XlsxRowReader(file, dataset, _values),
    };

    /// <summary>What a JSON document says beside its rows; nothing for other formats.</summary>
    /// <exception cref="UnreadableFileException">The document is not well-formed, or has no rows.</exception>
    internal static JsonOutline OutlineOf(ArrivedFile file)
    {
        if (!file.IsValidUtf8)
        {
            throw FileFault.Of(
                "JSON-NOT-UTF8", "JSON 必须使用 UTF-8 编码", "JSON is always UTF-8",
                "以 UTF-8 编码重新导出", "Export it again as UTF-8");
        }

        using var stream = file.Open();
        return JsonOutline.Read(stream);
    }

    private JsonRecordParser ParserOf(Dataset dataset) => new(dataset, new RowNormaliser(dataset, _values));
}
