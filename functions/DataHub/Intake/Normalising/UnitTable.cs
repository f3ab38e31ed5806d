using System.Collections.Frozen;

namespace DataHub.Intake.Normalising;

/// <summary>
/// Units people write, by the canonical unit of a column: mass in tonnes (吨), money in yuan (元) or ten thousand yuan
/// (万元), shares as a ratio; domain report 3.2. 斤 is half a kilogram.
/// </summary>
internal static class UnitTable
{
    private static readonly FrozenDictionary<string, decimal> Tonnes = Table(
        ("t", 1), ("吨", 1), ("公吨", 1), ("ton", 1), ("tons", 1), ("tonne", 1), ("tonnes", 1),
        ("kg", 0.001m), ("千克", 0.001m), ("公斤", 0.001m), ("斤", 0.0005m), ("市斤", 0.0005m),
        ("g", 0.000001m), ("克", 0.000001m), ("万吨", 10_000), ("千吨", 1_000));

    private static readonly FrozenDictionary<string, decimal> Yuan = Table(
        ("元", 1), ("圆", 1), ("yuan", 1), ("rmb", 1), ("cny", 1), ("元人民币", 1), ("人民币元", 1), ("元整", 1),
        ("千元", 1_000), ("万", 10_000), ("万元", 10_000), ("百万元", 1_000_000), ("亿元", 100_000_000));

    private static readonly FrozenDictionary<string, decimal> TenThousandYuan =
        Yuan.ToFrozenDictionary(unit => unit.Key, unit => unit.Value / 10_000, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, decimal> Ratio = Table(("%", 0.01m), ("‰", 0.001m));

    private static readonly FrozenDictionary<string, decimal> Percent = Table(("%", 1), ("‰", 0.1m));

    private static readonly FrozenDictionary<string, decimal> Counts = Table(
        [.. "台 套 部 条 辆 件 个 只 家 家次 户 座 处 场 场次 次 人 人次 站 组 批 支 块 项 起 份 吨次"
            .Split(' ').Select(unit => (unit, 1m))]);

    private static readonly FrozenDictionary<string, decimal>[] All = [Tonnes, Yuan, Ratio, Counts];

    /// <summary>How many of the canonical unit one of <paramref name="unit"/> is.</summary>
    /// <param name="canonical">t, yuan, wan-yuan, ratio or percent; null for a count.</param>
    public static bool TryFind(string? canonical, ReadOnlySpan<char> unit, out decimal factor) =>
        Of(canonical).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(unit, out factor);

    /// <summary>Whether it is a unit of anything at all.</summary>
    public static bool IsUnit(ReadOnlySpan<char> text)
    {
        foreach (var table in All)
        {
            if (table.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, decimal> Of(string? canonical) => canonical switch
    {
        "t" => Tonnes,
        "yuan" => Yuan,
        "wan-yuan" => TenThousandYuan,
        "ratio" => Ratio,
        "percent" => Percent,
        _ => Counts,
    };

    private static FrozenDictionary<string, decimal> Table(params (string Unit, decimal Factor)[] units) =>
        units.ToFrozenDictionary(unit => unit.Unit, unit => unit.Factor, StringComparer.OrdinalIgnoreCase);
}
