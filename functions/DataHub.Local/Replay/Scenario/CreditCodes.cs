namespace DataHub.Local.Replay.Scenario;

/// <summary>Invents unified social credit codes whose check characters are right (GB 32100-2015).</summary>
internal static class CreditCodes
{
    private const string Symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // The code of an organisation has the whole alphabet, letters counting on from 10.
    private const string OrganisationSymbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static ReadOnlySpan<int> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static ReadOnlySpan<int> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>A company registered in an area of six digits.</summary>
    public static string Company(string area, Dice dice)
    {
        var stem = "MA" + string.Concat(Enumerable.Range(0, 6).Select(_ => Symbols[dice.Between(0, 9)]));
        var code = $"91{area}{stem}{OrganisationCheck(stem)}";
        return code + Check(code);
    }

    private static char OrganisationCheck(string stem)
    {
        var sum = 0;
        for (var place = 0; place < OrganisationWeights.Length; place++)
        {
            sum += OrganisationSymbols.IndexOf(stem[place], StringComparison.Ordinal) * OrganisationWeights[place];
        }

        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    private static char Check(string code)
    {
        var sum = 0;
        for (var place = 0; place < Weights.Length; place++)
        {
            sum += Symbols.IndexOf(code[place], StringComparison.Ordinal) * Weights[place];
        }

        return Symbols[(31 - (sum % 31)) % 31];
    }
}
