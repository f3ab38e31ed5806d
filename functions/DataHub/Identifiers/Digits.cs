namespace DataHub.Identifiers;

/// <summary>Decimal digits of ASCII.</summary>
internal static class Digits
{
    public static bool Are(ReadOnlySpan<char> text)
    {
        foreach (var symbol in text)
        {
            if (!char.IsAsciiDigit(symbol))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number written; only for a few digits.</summary>
    public static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = number * 10 + (digit - '0');
        }

        return number;
    }
}
