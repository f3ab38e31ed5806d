namespace DataHub.Plan.Loading;

/// <summary>units.json and organisations.json.</summary>
internal static class UnitsReader
{
    public static List<ReportingUnit> Units(PlanFolder folder)
    {
        var file = folder.Open("units.json");
        _ = file.Value<string>("source");
        var units = file.List<ReportingUnit>("units");
        file.Close();
        file.Must(units.Count > 0 || !file.IsSound, "没有单位", "names no unit");
        file.Unique(units, unit => unit.Code, "单位", "the unit");
        file.Unique(units, unit => unit.Order, "顺序", "the order");
        file.Unambiguous(units, CityPlan.NamesOf);
        foreach (var unit in units)
        {
            file.Must(
                unit.Gb2260 is null || IsDivision(unit.Gb2260),
                $"{unit.Code}：gb2260 应为六位数字",
                $"{unit.Code}: gb2260 is not six digits");
        }

        return units;
    }

    public static List<Organisation> Organisations(PlanFolder folder, IReadOnlyList<ReportingUnit> units)
    {
        var file = folder.Open("organisations.json");
        _ = file.Value<string>("source");
        var organisations = file.List<Organisation>("organisations");
        file.Close();
        if (file.IsSound)
        {
            var leads = organisations.Count(organisation => organisation.IsLead);
            file.Must(leads == 1, $"牵头单位应恰为一个，实为 {leads} 个", $"exactly one organisation leads, not {leads}");
        }

        file.Unique(organisations, organisation => organisation.Code, "成员单位", "the organisation");
        file.Unambiguous(CityPlan.AllOrganisations(units, organisations), CityPlan.NamesOf);
        return organisations;
    }

    private static bool IsDivision(string code) => code.Length == 6 && code.All(char.IsAsciiDigit);
}
