using System.Globalization;
using DataHub.StorageTests.Intake;

namespace DataHub.Benchmarks.Road;

/// <summary>An enterprise's declaration of one material; the quantities balance.</summary>
internal sealed record Declarations(
    string Enterprise, string Name, string Material, decimal Opening, decimal Purchased, decimal Amount, decimal Out, decimal Loss)
{
    private static readonly string[] Materials =
        ["0101", "0102", "0103", "0104", "0201", "0202", "0301", "0302", "0401", "0402", "0901", "0801"];

    private static readonly decimal[] Prices = [2600, 2400, 2300, 2800, 52000, 14000, 3600, 4200, 1500, 1200, 300, 800];

    private decimal Closing => Opening + Purchased - Out - Loss;

    public static IEnumerable<Declarations> Take(int rows)
    {
        for (var n = 0; n < rows; n++)
        {
            var material = n % Materials.Length;
            var purchased = 20m + (n * 37 % 400) + (n % 10 / 10m);
            var opening = n * 13 % 50 / 2m;
            yield return new Declarations(
                CreditCodes.Of(n / Materials.Length),
                string.Create(CultureInfo.InvariantCulture, $"聊城市再生资源{n / Materials.Length}号有限公司"),
                Materials[material],
                opening,
                purchased,
                purchased * Prices[material],
                purchased - 5,
                0.5m);
        }
    }

    public string ToJson() => string.Create(CultureInfo.InvariantCulture, $$"""
        {"uscc":"{{Enterprise}}","enterpriseName":"{{Name}}","material":"{{Material}}","openingT":{{Opening}},"purchasedT":{{Purchased}},"fromGeneratorT":{{Purchased}},"purchaseAmountYuan":{{Amount}},"sortedInT":{{Purchased}},"outT":{{Out}},"outAmountYuan":{{Amount}},"lossT":{{Loss}},"closingT":{{Closing}},"massOrigin":"WEIGHED"}
        """);

    public IEnumerable<string> ToCells() => ToValues().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!);

    public IEnumerable<object> ToValues() =>
    [
        Enterprise, Name, Material, Opening, Purchased, Purchased, Amount, Purchased, Out, Amount, Loss, Closing, "称重",
    ];
}
