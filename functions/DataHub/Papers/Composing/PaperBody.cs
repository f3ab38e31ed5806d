using DataHub.Alerts;
using DataHub.Word;

namespace DataHub.Papers.Composing;

/// <summary>
/// Turns the lines of a wording's body into headings, paragraphs and tables; see the head of <c>papers.json</c>.
/// </summary>
internal sealed class PaperBody(PaperValues values)
{
    private static readonly string[] Numbers =
        [.. Enumerable.Range(1, 4).Select(level => ChineseNumber.OfHeading(level, 1))];

    public IReadOnlyList<OfficialBlock> Of(IEnumerable<string> lines) =>
        Numbered(WithoutEmptyHeadings([.. lines.SelectMany(Blocks)]));

    private IEnumerable<OfficialBlock> Blocks(string line)
    {
        var level = line.TakeWhile(c => c == '#').Count();
        if (level > 0)
        {
            return Filled(line[level..].TrimStart()).Select(text => new OfficialBlock.Heading(level, text));
        }

        return values.Tables.FirstOrDefault(table => line == $"{{{table.Key}}}").Value is { } table
            ? table.Rows.Count == 0 ? [] : [table]
            : Filled(line).Select(text => new OfficialBlock.Paragraph(text));
    }

    // Nothing when a text is empty; one line an item when a list is named.
    private IEnumerable<string> Filled(string line)
    {
        var names = WordingTemplate.NamesIn(line).ToList();
        if (names.Any(name => values.Texts.GetValueOrDefault(name) is ""))
        {
            return [];
        }

        if (names.Find(values.Lists.ContainsKey) is not { } list)
        {
            return [WordingTemplate.Fill(line, values.Texts)];
        }

        var level = Array.FindIndex(Numbers, number => line.StartsWith(number, StringComparison.Ordinal)) + 1;
        var template = level == 0 ? line : line[Numbers[level - 1].Length..];
        return values.Lists[list].Select((item, index) =>
            (level == 0 ? "" : ChineseNumber.OfHeading(level, index + 1))
            + WordingTemplate.Fill(template, new Dictionary<string, string>(values.Texts) { [list] = item }));
    }

    private static List<OfficialBlock> WithoutEmptyHeadings(List<OfficialBlock> blocks)
    {
        var kept = new List<OfficialBlock>();
        var next = 0;
        foreach (var block in Enumerable.Reverse(blocks))
        {
            // A heading is empty when the end comes next, or a heading of its own level or a higher one.
            var level = block is OfficialBlock.Heading heading ? heading.Level : int.MaxValue;
            if (next > level || level == int.MaxValue)
            {
                kept.Add(block);
                next = level;
            }
        }

        kept.Reverse();
        return kept;
    }

    private static List<OfficialBlock> Numbered(List<OfficialBlock> blocks)
    {
        var counts = new int[Numbers.Length + 1];
        return [.. blocks.Select(block => block is OfficialBlock.Heading heading ? Number(heading) : block)];

        OfficialBlock.Heading Number(OfficialBlock.Heading heading)
        {
            counts[heading.Level]++;
            Array.Clear(counts, heading.Level + 1, counts.Length - heading.Level - 1);
            return heading with { Text = ChineseNumber.OfHeading(heading.Level, counts[heading.Level]) + heading.Text };
        }
    }
}
