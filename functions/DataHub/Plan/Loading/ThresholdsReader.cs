namespace DataHub.Plan.Loading;

/// <summary>thresholds.json.</summary>
internal static class ThresholdsReader
{
    public static Thresholds? Read(PlanFolder folder)
    {
        var file = folder.Open("thresholds.json");
        _ = file.Value<string>("source");
        var thresholds = file.List<Threshold>("thresholds");
        file.Close();
        file.Unique(thresholds, threshold => threshold.Name, "阈值", "the threshold");
        foreach (var threshold in thresholds)
        {
            file.Must(threshold.Value >= 0, $"{threshold.Name} 不能为负", $"{threshold.Name} is negative");
        }

        var absent = RequiredNames.Thresholds.Except(thresholds.Select(threshold => threshold.Name)).ToList();
        file.Must(
            absent.Count == 0 || !file.IsSound,
            $"缺少程序需要的阈值：{string.Join("、", absent)}",
            $"lacks the thresholds that the program needs: {string.Join(", ", absent)}");

        return file.IsSound ? new Thresholds(thresholds) : null;
    }
}
