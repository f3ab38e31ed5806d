using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DataHub.Datasets;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading.Marking;

/// <summary>
/// Writes a CSV again as UTF-8 with byte order mark, which every Excel opens rightly, with a column of faults.
/// </summary>
internal static class CsvMarking
{
    /// <exception cref="UnreadableFileException">The file cannot be read to its end.</exception>
    public static byte[] Mark(ArrivedFile file, Dataset dataset, IReadOnlyList<Finding> findings)
    {
        var encoding = TextEncodingDetection.Detect(file, dataset);
        var shape = CsvShape.Find(file, encoding, new HeadingIndex(dataset));
        var delimiter = shape?.Delimiter ?? ',';
        var byLine = findings.Where(finding => finding.Row is not null)
            .ToLookup(finding => finding.Row!.Value, FindingText.Of);
        var ofFile = string.Join('；', findings.Where(finding => finding.Row is null).Select(FindingText.Of));

        using var marked = new MemoryStream();
        using (var text = new CsvText(file, encoding, delimiter))
        using (var writer = Writer(marked, delimiter))
        {
            var width = (shape?.Headings.Width ?? 0) + 1;
            for (var row = 0; text.Read(); row++)
            {
                var note = row == (shape?.HeadingRow ?? 0)
                    ? ofFile.Length == 0 ? MarkedCopy.Title : $"{MarkedCopy.Title}：{ofFile}"
                    : string.Join('；', byLine[text.Line]);
                Write(writer, text.Parser.Record ?? [], note, width);
            }
        }

        return marked.ToArray();
    }

    private static void Write(CsvWriter writer, string[] cells, string note, int width)
    {
        foreach (var cell in cells)
        {
            writer.WriteField(SafeText.Of(cell));
        }

        for (var position = cells.Length; note.Length > 0 && position < width - 1; position++)
        {
            writer.WriteField("");
        }

        if (note.Length > 0)
        {
            writer.WriteField(SafeText.Of(note));
        }

        writer.NextRecord();
    }

    private static CsvWriter Writer(Stream stream, char delimiter) => new(
        new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true),
        new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString() });
}
