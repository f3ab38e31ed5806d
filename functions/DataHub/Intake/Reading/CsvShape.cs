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

    /// <summary>
    /// The delimiter with which most columns of the dataset are named; null when no heading is found.
    /// </summary>
    public static CsvShape? Find(ArrivedFile file, TextEncoding encoding, HeadingIndex index)
    {
        var sample = SampleOf(file, encoding);
        var search = new HeadingSearch(index);
        CsvShape? best = null;
        foreach (var delimiter in Delimiters.Where(each => each == Delimiters[0] || sample.Contains(each)))
        {
            if (search.Find(FirstRows(sample, delimiter)) is var (map, row)
                && map.Matched > (best?.Headings.Matched ?? 0))
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

    private static string SampleOf(ArrivedFile file, TextEncoding encoding)
    {
        using var text = encoding.OpenText(file);
        var sample = new char[Math.Min(SampleLength, file.Length)];
        return new string(sample, 0, text.ReadBlock(sample));
    }

    private static List<string[]> FirstRows(string sample, char delimiter)
    {
        using var parser = Parser(new StringReader(sample), delimiter);
        var rows = new List<string[]>();
        while (rows.Count < HeadingSearch.Rows && parser.Read())
        {
            rows.Add(parser.Record ?? []);
        }

        return rows;
    }
}
