using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators.Catalogue;

/// <summary>Sites of the registry by the plan's groups (网点名录, D02): built, and all that are not given up; O04, O15, O49.</summary>
internal static class SiteIndicators
{
    private const string Prefix = "SITES-";
    private const string BuiltSuffix = "-BUILT";

    public static string Built(SiteGroup group) => Prefix + group.Code + BuiltSuffix;

    public static string All(SiteGroup group) => AllOf(Built(group));

    /// <summary>Whether a code is that of the sites of a group that are built.</summary>
    public static bool IsBuilt(string code) =>
        code.StartsWith(Prefix, StringComparison.Ordinal) && code.EndsWith(BuiltSuffix, StringComparison.Ordinal);

    /// <summary>The code of all sites of the group whose built ones have this code.</summary>
    public static string AllOf(string built) => built[..^BuiltSuffix.Length] + "-ALL";

    public static IEnumerable<Indicator> Of(CityPlan plan) => plan.Targets.CollectionSites.SelectMany(Of);

    private static IEnumerable<Indicator> Of(SiteGroup group)
    {
        var condition = $"siteKind ∈ {string.Join('、', group.Kinds)}"
            + (group.Accepts is { } classes ? $"，accepted ∋ {string.Join('、', classes)}" : "");
        yield return Counted(
            Built(group), "名录已建", "built, by the registry", $"status ∈ 已建成、验收、运营，{condition}", site => site.IsBuilt);
        yield return Counted(
            All(group), "名录全部", "all of the registry", $"status ≠ 停用，{condition}", site => !site.IsGivenUp);

        Indicator Counted(string code, string zh, string en, string formula, Func<Site, bool> condition) => Indicator.Counted(
            code,
            new($"{group.Zh}（{zh}）", $"{group.En} ({en})"),
            new($"网点名录中的{group.Zh}，{zh}数", $"{group.En}: {en}"),
            "个",
            ["D02.siteKind", "D02.accepted", "D02.status"],
            new($"D02 计数：{formula}", $"Rows of D02: {formula}"),
            look => Measured.CountOf(
                look.Facts.Sites,
                site => condition(site) && group.Covers(site.Kind, site.Accepted),
                site => site.Source,
                look.Month));
    }
}
