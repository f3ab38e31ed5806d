using System.Text;
using DataHub.Datasets;
using DataHub.Intake.Normalising;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Intake.Reading;

/// <summary>What tests of reading share: the shipped datasets, files of given bytes, and rows as plain texts.</summary>
internal static class Sheets
{
    private static readonly DatasetRegistry Registry =
        DatasetRegistry.Load(Path.Combine(AppContext.BaseDirectory, "schemas"), Liaocheng.Plan);

    public static ValueNormaliser Values { get; } = new(Liaocheng.Plan);

    /// <summary>The enterprise's month: 17 flat columns.</summary>
    public static Dataset D04 => Of("D04");

    /// <summary>The county's month: aliases, shares and enumerations in Chinese.</summary>
    public static Dataset D15 => Of("D15");

    public static IEnumerable<string> Codes => Registry.All.Select(dataset => dataset.Code);

    public static Dataset Of(string code) =>
        Registry.TryFind(code, out var dataset) ? dataset : throw new KeyNotFoundException(code);

    public static ArrivedFile File(byte[] bytes, int memoryLimit = 1 << 20)
    {
        using var source = new MemoryStream(bytes);
        return ArrivedFile.ReceiveAsync(source, 1L << 30, memoryLimit, CancellationToken.None).GetAwaiter().GetResult();
    }

    public static ArrivedFile File(string text) => File(Encoding.UTF8.GetBytes(text));

    public static Encoding Gb18030() => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static SheetReading Csv(string text, Dataset? dataset = null) => Csv(Encoding.UTF8.GetBytes(text), dataset);

    public static SheetReading Csv(byte[] bytes, Dataset? dataset = null)
    {
        using var file = File(bytes);
        return Read(() => new CsvRowReader(file, dataset ?? D04, Values), dataset ?? D04);
    }

    public static SheetReading Xlsx(byte[] bytes, Dataset? dataset = null)
    {
        using var file = File(bytes);
        return Read(() => new XlsxRowReader(file, dataset ?? D04, Values), dataset ?? D04);
    }

    public static Finding Refusal(Action read) => Assert.Throws<UnreadableFileException>(read).Finding;

    public static SheetReading Read(Func<IRowReader> open, Dataset dataset)
    {
        using var reader = open();
        var rows = new List<SheetRow>();
        var row = new FileRow(dataset);
        Finding? broken = null;
        try
        {
            while (reader.Read(row))
            {
                rows.Add(SheetRow.Of(row));
            }
        }
        catch (UnreadableFileException exception)
        {
            broken = exception.Finding;
        }

        return new SheetReading(rows, [.. reader.FileFindings], broken, reader.Encoding);
    }

    public static string Plain(Field field) => FieldText.Plain(field);
}
