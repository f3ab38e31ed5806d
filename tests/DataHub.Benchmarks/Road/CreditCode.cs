using System.Globalization;

namespace DataHub.Benchmarks.Road;

/// <summary>Invented credit codes with valid check digits (GB 32100-2015, GB 11714).</summary>
internal static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] InnerWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    public static string Of(int number)
    {
        var organisation = "LC" + number.ToString("d6", CultureInfo.InvariantCulture);
        var inner = 11 - (organisation.Select((c, i) => ValueOf(c) * InnerWeights[i]).Sum() % 11);
        var body = "91371500" + organisation + (inner == 10 ? "X" : inner == 11 ? "0" : inner.ToString(CultureInfo.InvariantCulture));
        var sum = 0;
        var weight = 1;
        foreach (var c in body)
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return body + Alphabet[(31 - (sum % 31)) % 31];
    }

    private static int ValueOf(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
}
