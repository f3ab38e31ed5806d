namespace DataHub.JsonSchema.Patterns;

/// <summary>Parses what follows an opening bracket.</summary>
internal sealed class ClassParser(PatternScanner scanner, EscapeParser escapes)
{
    public CodePointSet Parse()
    {
        var negated = scanner.TryTake("^");
        var ranges = new List<(int First, int Last)>();
        while (!scanner.TryTake("]"))
        {
            var from = ParseOne();
            if (scanner.Peek() == '-' && scanner.Peek(1) is not (']' or -1))
            {
                scanner.Take();
                ranges.Add(RangeOf(from, ParseOne()));
            }
            else
            {
                ranges.AddRange(from.Ranges);
            }
        }

        var set = CodePointSet.Of(ranges);
        return negated ? set.Negate() : set;
    }

    private CodePointSet ParseOne()
    {
        var next = scanner.Take();
        return next == '\\' ? escapes.Parse(inClass: true) : CodePointSet.Of(next);
    }

    private (int First, int Last) RangeOf(CodePointSet from, CodePointSet to)
    {
        if (Single(from) is not { } first || Single(to) is not { } last)
        {
            throw scanner.Wrong("a range must go from one character to another");
        }

        return first <= last ? (first, last) : throw scanner.Wrong("a range is out of order");
    }

    private static int? Single(CodePointSet set) =>
        set.Ranges is [var (first, last)] && first == last ? first : null;
}
