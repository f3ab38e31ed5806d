using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace DataHub.Intake.Reading;

/// <summary>How a CSV is laid out: the delimiter, and where its headings stand.</summary>
/// <param name="HeadingRow">Position of the heading's last row among the rows, from 0.</param>
internal sealed record CsvShape(char Delimiter, HeadingMap Headings, int HeadingRow)
{
    private const int SampleLength = 64 * 1024;
    private const int BufferLength = 16 * 1024;

    private static readonly char[] Delimiters = [',', ';', '\t', '|', '，', '；'];

    /// <summary>The delimiter with which most columns of the dataset are named; null when no heading is found.</summary>
    public static CsvShape? Find(TextReader text, HeadingIndex index)
    {
        var sample = new char[SampleLength];
        var length = text.ReadBlock(sample);
        var search = new HeadingSearch(index);
        CsvShape? best = null;
        foreach (var delimiter in Delimiters)
        {
            using var parser = Parser(new StringReader(new string(sample, 0, length)), delimiter);
            var rows = new List<string[]>();
            while (rows.Count < HeadingSearch.Rows && parser.Read())
            {
                rows.Add(parser.Record ?? []);
            }

            if (search.Find(rows) is var (map, row) && map.Matched > (best?.Headings.Matched ?? 0))
            {
                best = new CsvShape(delimiter, map, row);
            }
        }

        return best;
    }

    /// <summary>Blank lines are rows too, quotes that do not match do not throw.</summary>
    public static CsvParser Parser(TextReader text, char delimiter, BadDataFound? badData = null) => new(
        text,
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            IgnoreBlankLines = false,
            BadDataFound = badData,
            BufferSize = BufferLength,
        });
}
