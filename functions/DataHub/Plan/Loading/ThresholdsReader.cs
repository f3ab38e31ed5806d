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
        file.Unique(thresholds, threshold => threshold.Name, "the threshold");
        foreach (var threshold in thresholds)
        {
            file.Must(threshold.Value >= 0, $"{threshold.Name} is negative");
        }

        return file.IsSound ? new Thresholds(thresholds) : null;
    }
}
