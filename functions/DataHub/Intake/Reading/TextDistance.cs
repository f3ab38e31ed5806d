namespace DataHub.Intake.Reading;

/// <summary>
/// How many characters must be put in, taken out or replaced to make one text the other (Levenshtein).
/// </summary>
internal static class TextDistance
{
    private const int Longest = 64;

    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > Longest || right.Length > Longest)
        {
            return Math.Max(left.Length, right.Length);
        }

        Span<int> row = stackalloc int[Longest + 1];
        for (var at = 0; at <= right.Length; at++)
        {
            row[at] = at;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
