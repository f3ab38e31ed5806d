using System.Globalization;
using System.Text;

namespace DataHub.StorageTests.Intake;

/// <summary>Bodies of enterprise declarations (D04) for tests.</summary>
internal static class Declaration
{
    public const string Enterprise = "91371502MA7LC0012X";

    /// <summary>One row whose mass balances: closing = opening + purchased − out − loss.</summary>
    public static string Row(
        string material = "0103", decimal opening = 12.5m, decimal purchased = 180, decimal outT = 170, decimal loss = 0.5m,
        decimal? closing = null, string enterprise = Enterprise) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"uscc":"{{enterprise}}","material":"{{material}}","openingT":{{opening}},"purchasedT":{{purchased}},"fromGeneratorT":{{purchased}},"outT":{{outT}},"lossT":{{loss}},"closingT":{{closing ?? opening + purchased - outT - loss}}}
        """);

    public static byte[] Of(params string[] rows) => In("LC-YG", "2025-03", rows);

    public static byte[] In(string unit, string period, params string[] rows) => Encoding.UTF8.GetBytes(
        $$"""{"unitCode":"{{unit}}","period":"{{period}}","rows":[{{string.Join(',', rows)}}]}""");
}
