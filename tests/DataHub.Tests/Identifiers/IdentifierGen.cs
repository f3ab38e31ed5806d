using System.Numerics;
using CsCheck;

namespace DataHub.Tests.Identifiers;

/// <summary>
/// Valid identifiers, made from the congruences the standards state rather than from the hub's tables of weights.
/// </summary>
internal static class IdentifierGen
{
    public const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string OrganisationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Characters of a VIN by their value.</summary>
    public static readonly string[] VinValues =
        ["0", "1AJ", "2BKS", "3CLT", "4DMU", "5ENV", "6FW", "7GPX", "8HY", "9RZ"];

    private static readonly Gen<string> Organisations = Text(CreditAlphabet, 8).Where(code => code.Any(c => c != '0'));

    public static Gen<string> CreditCodes { get; } = Gen.Select(
        Text(CreditAlphabet, 2),
        Text("0123456789", 6),
        Gen.OneOf(Organisations, Organisations.Select(code => "M0" + code[2..])))
        .Select((head, area, organisation) => CreditCodeOf(head + area, organisation));

    public static Gen<string> ResidentIds { get; } = Gen.Select(
        Text("0123456789", 6), Gen.Int[0, 80_000].Select(new DateOnly(1880, 1, 1).AddDays), Gen.Int[0, 999])
        .Select((area, birth, sequence) => ResidentIdOf($"{area}{birth:yyyyMMdd}{sequence:000}"));

    /// <summary>Vehicles of Chinese makers, whose check digit is required.</summary>
    public static Gen<string> ChineseVins { get; } =
        Text(string.Concat(VinValues), 16).Select(symbols => VinOf("L" + symbols));

    public static int VinValueOf(char symbol) => Array.FindIndex(VinValues, symbols => symbols.Contains(symbol));

    private static Gen<string> Text(string alphabet, int length) =>
        Gen.Char[alphabet].Array[length].Select(symbols => new string(symbols));

    // GB 11714: the weighted sum with the check character is 0 modulo 11; GB 32100: modulo 31, with powers of 3.
    private static string CreditCodeOf(string head, string organisation)
    {
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var inner = organisation.Zip(weights, (c, weight) => weight * OrganisationAlphabet.IndexOf(c)).Sum();
        var body = head + organisation + "0123456789X".Single(c => (inner + "0123456789X".IndexOf(c)) % 11 == 0);
        var sum = body.Select((c, place) => CreditAlphabet.IndexOf(c) * BigInteger.Pow(3, place))
            .Aggregate(BigInteger.Zero, BigInteger.Add);
        return body + CreditAlphabet.Single(c => (sum + CreditAlphabet.IndexOf(c)) % 31 == 0);
    }

    // ISO 7064, MOD 11-2: the number read with base 2, its check character included, is 1 modulo 11.
    private static string ResidentIdOf(string body) =>
        body + "0123456789X".Single(check =>
            (body.Aggregate(0, (sum, digit) => 2 * (sum + digit - '0') % 11) + "0123456789X".IndexOf(check)) % 11 == 1);

    private static string VinOf(string symbols)
    {
        int[] weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
        var check = "0123456789X"[symbols.Zip(weights, (symbol, weight) => weight * VinValueOf(symbol)).Sum() % 11];
        return symbols[..8] + check + symbols[9..];
    }
}
