using System.Globalization;
using System.Text;

namespace DataHub.JsonSchema.Patterns;

/// <summary>
/// Writes a pattern for .NET's own engine, for what an automaton cannot do: looking around, references back.
/// </summary>
internal sealed class DotNetTranslation
{
    private const string AnyPair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";
    private const string Word = "[0-9A-Za-z_]";

    private readonly StringBuilder _text = new();

    public static string Write(PatternNode pattern)
    {
        var translation = new DotNetTranslation();
        translation.Add(pattern);
        return translation._text.ToString();
    }

    private void Add(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.One one:
                AddSet(one.Set);
                break;
            case PatternNode.Sequence sequence:
                AddAll(sequence.Parts, "");
                break;
            case PatternNode.Choice choice:
                Wrap("(?:", () => AddAll(choice.Branches, "|"), ")");
                break;
            case PatternNode.Repeat repeat:
                Wrap("(?:", () => Add(repeat.Part), ")" + Quantifier(repeat));
                break;
            case PatternNode.Start:
                _text.Append("\\A");
                break;
            case PatternNode.End:
                _text.Append("\\z");
                break;
            case PatternNode.WordBoundary boundary:
                _text.Append(boundary.Negated
                    ? $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))"
                    : $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))");
                break;
            case PatternNode.Group group:
                Wrap(string.Create(CultureInfo.InvariantCulture, $"(?<g{group.Number}>"), () => Add(group.Part), ")");
                break;
            case PatternNode.BackReference reference:
                // In ECMA-262 a group that has not taken part matches the empty text.
                _text.Append(CultureInfo.InvariantCulture, $"(?(g{reference.Number})\\k<g{reference.Number}>)");
                break;
            case PatternNode.Look look:
                Wrap($"(?{(look.Behind ? "<" : "")}{(look.Negated ? "!" : "=")}", () => Add(look.Part), ")");
                break;
        }
    }

    private void AddAll(IReadOnlyList<PatternNode> nodes, string between)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            _text.Append(i > 0 ? between : "");
            Add(nodes[i]);
        }
    }

    private void Wrap(string open, Action body, string close)
    {
        _text.Append(open);
        body();
        _text.Append(close);
    }

    private static string Quantifier(PatternNode.Repeat repeat) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{{repeat.Minimum},{(repeat.Maximum == int.MaxValue ? "" : repeat.Maximum)}}}{(repeat.Lazy ? "?" : "")}");

    // A code point beyond the basic plane is a pair of units; a unit of a pair is never matched alone.
    private void AddSet(CodePointSet set)
    {
        var options = new List<string>();
        var basic = set.Ranges.SelectMany(WithoutSurrogates).ToList();
        if (basic.Count > 0)
        {
            options.Add($"[{string.Concat(basic.Select(range => Unit(range.First) + "-" + Unit(range.Last)))}]");
        }

        foreach (var (first, last) in set.Ranges.Where(range => range.Last > 0xFFFF))
        {
            options.AddRange(Pairs(Math.Max(first, 0x10000), last));
        }

        _text.Append(options.Count == 0 ? "(?!)" : $"(?:{string.Join('|', options)})");
    }

    private static IEnumerable<(int First, int Last)> WithoutSurrogates((int First, int Last) range)
    {
        if (range.First < 0xD800)
        {
            yield return (range.First, Math.Min(range.Last, 0xD7FF));
        }

        if (range.Last > 0xDFFF && range.First <= 0xFFFF)
        {
            yield return (Math.Max(range.First, 0xE000), Math.Min(range.Last, 0xFFFF));
        }
    }

    private static IEnumerable<string> Pairs(int first, int last)
    {
        if (first == 0x10000 && last == CodePointSet.Last)
        {
            yield return AnyPair;
            yield break;
        }

        for (var high = first >> 10; high <= last >> 10; high++)
        {
            var from = Math.Max(first, high << 10) & 0x3FF;
            var to = Math.Min(last, (high << 10) + 0x3FF) & 0x3FF;
            yield return $"{Unit(0xD7C0 + high)}[{Unit(0xDC00 + from)}-{Unit(0xDC00 + to)}]";
        }
    }

    private static string Unit(int unit) => string.Create(CultureInfo.InvariantCulture, $"\\u{unit:X4}");
}
