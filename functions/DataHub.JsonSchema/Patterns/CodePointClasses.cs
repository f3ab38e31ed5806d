namespace DataHub.JsonSchema.Patterns;

/// <summary>The code points in classes that no set of a pattern tells apart.</summary>
internal sealed class CodePointClasses
{
    private readonly int[] _starts;
    private readonly byte[] _ascii = new byte[128];

    private CodePointClasses(int[] starts)
    {
        _starts = starts;
        for (var i = 0; i < _ascii.Length; i++)
        {
            _ascii[i] = (byte)Search(i);
        }
    }

    public int Count => _starts.Length;

    /// <summary>The classes of ASCII, by code point.</summary>
    public ReadOnlySpan<byte> Ascii => _ascii;

    public static CodePointClasses Of(IEnumerable<CodePointSet> sets) => new(
    [
        .. sets.SelectMany(set => set.Ranges)
            .SelectMany(range => new[] { range.First, range.Last + 1 })
            .Append(0)
            .Where(start => start <= CodePointSet.Last)
            .Distinct()
            .Order(),
    ]);

    public int Of(int codePoint) => codePoint < 128 ? _ascii[codePoint] : Search(codePoint);

    /// <summary>A code point of a class.</summary>
    public int Sample(int index) => _starts[index];

    private int Search(int codePoint)
    {
        var found = Array.BinarySearch(_starts, codePoint);
        return found >= 0 ? found : ~found - 1;
    }
}
