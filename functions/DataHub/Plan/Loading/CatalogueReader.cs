namespace DataHub.Plan.Loading;

/// <summary>materials.json and conversions.json.</summary>
internal static class CatalogueReader
{
    public static MaterialCatalogue? Read(PlanFolder folder)
    {
        var file = folder.Open("materials.json");
        var version = file.Value<string>("version");
        _ = file.Value<string>("title");
        _ = file.Value<string>("source");
        _ = file.Value<string>("priceSource");
        var entries = file.List<MaterialEntry>("materials");
        file.Close();
        Check(file, entries);

        var table = folder.Open("conversions.json");
        var tableVersion = table.Value<string>("version");
        _ = table.Value<string>("source");
        var factors = table.List<PieceConversion>("factors");
        var bands = table.List<PieceMassBand>("bands");
        table.Close();
        Check(table, entries, factors, bands);
        if (!file.IsSound || !table.IsSound)
        {
            return null;
        }

        var newest = factors.GroupBy(factor => factor.Material)
            .ToDictionary(group => group.Key, group => group.MaxBy(factor => factor.ValidFrom)!.MassT);
        var materials = entries.OrderBy(entry => entry.Code, StringComparer.Ordinal).Select(entry =>
            entry.ToMaterial(newest.TryGetValue(entry.Code, out var massT) ? massT : null));
        return new MaterialCatalogue(version!, [.. materials], tableVersion!, factors, bands);
    }

    private static void Check(PlanFile file, List<MaterialEntry> entries)
    {
        file.Unique(entries, entry => entry.Code, "编码", "the code");
        file.Unambiguous(entries, entry => [entry.Code, entry.Zh, .. entry.Aliases ?? []]);
        var codes = entries.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var isCode = entry.Code.Length is 2 or 4 or 6 && entry.Code.All(char.IsAsciiDigit);
            file.Must(isCode, $"编码 {entry.Code} 不是每级两位数字", $"the code {entry.Code} is not two digits a level");
            file.Must(
                !isCode || entry.Parent is null || codes.Contains(entry.Parent),
                $"{entry.Code} 没有上级类目", $"{entry.Code} has no entry above");
            file.Must(
                entry.AllowedUnits.Contains(entry.Unit),
                $"{entry.Code}：标准单位不在允许单位中",
                $"{entry.Code}: its own unit is not allowed");
            file.Must(
                entry.PriceMin is null == entry.PriceMax is null && (entry.PriceMin ?? 0) <= (entry.PriceMax ?? 0),
                $"{entry.Code}：priceMin 与 priceMax 构不成区间", $"{entry.Code}: priceMin and priceMax make no band");
        }
    }

    private static void Check(
        PlanFile file, List<MaterialEntry> entries, List<PieceConversion> factors, List<PieceMassBand> bands)
    {
        file.Unique(bands, band => band.Material, "区间", "the band of");
        file.Unique(factors, factor => (factor.Material, factor.Unit, factor.ValidFrom), "系数", "the factor of");
        foreach (var band in bands)
        {
            file.Must(
                band.MinT > 0 && band.MinT <= band.MaxT,
                $"{band.Material}：minT 与 maxT 构不成区间",
                $"{band.Material}: minT and maxT make no band");
        }

        if (entries.Count == 0)
        {
            return;
        }

        var units = entries.ToLookup(entry => entry.Code, entry => entry.AllowedUnits, StringComparer.Ordinal);
        foreach (var band in bands)
        {
            file.Must(
                units.Contains(band.Material),
                $"{band.Material} 有区间而目录中没有",
                $"{band.Material} has a band and is not in the catalogue");
        }

        foreach (var factor in factors)
        {
            file.Must(
                factor.MassT > 0,
                $"{factor.Material}：massT 应大于 0",
                $"{factor.Material}: massT is not positive");
            file.Must(
                units[factor.Material].Any(allowed => allowed.Contains(factor.Unit)),
                $"{factor.Material} 不按“{factor.Unit}”报送", $"{factor.Material} is not reported in {factor.Unit}");
        }
    }
}
