using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using DataHub.Intake.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Benchmarks.Road;

/// <summary>The library of each format, reading every value once and doing nothing with it.</summary>
internal static class BareReaders
{
    /// <summary>Rows read.</summary>
    public static int Read(FileFormat format, byte[] content) => format switch
    {
        FileFormat.Ndjson => ReadNdjson(content),
        FileFormat.Csv => ReadCsv(content),
        _ => ReadXlsx(content),
    };

    private static int ReadNdjson(byte[] content)
    {
        var rows = 0;
        var rest = content.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
            {
            }

            rows++;
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return rows;
    }

    private static int ReadCsv(byte[] content)
    {
        using var text = new StreamReader(new MemoryStream(content), Encoding.UTF8);
        using var parser = new CsvParser(text, CultureInfo.InvariantCulture);
        var (rows, characters) = (-1, 0L);
        while (parser.Read())
        {
            for (var field = 0; field < parser.Count; field++)
            {
                characters += parser[field].Length;
            }

            rows++;
        }

        return characters > 0 ? rows : 0;
    }

    private static int ReadXlsx(byte[] content)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        var (rows, characters) = (-1, 0L);
        foreach (var sheet in document.WorkbookPart!.WorksheetParts)
        {
            using var reader = OpenXmlReader.Create(sheet);
            while (reader.Read())
            {
                if (!reader.IsStartElement)
                {
                    continue;
                }

                if (reader.ElementType == typeof(Row))
                {
                    rows++;
                }
                else if (reader.ElementType == typeof(CellValue) || reader.ElementType == typeof(Text))
                {
                    characters += reader.GetText().Length;
                }
            }
        }

        return characters > 0 ? rows : 0;
    }
}
