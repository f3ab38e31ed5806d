using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Intake;

/// <summary>
/// Chooses the version of the schema by which an arrival is judged: the one it names, else the newest. A version is
/// accepted until its last day, by the day of arrival.
/// </summary>
internal static class VersionChoice
{
    public static Dataset? Of(
        DatasetRegistry datasets,
        ArrivalHints hints,
        IReadOnlyDictionary<string, string> document,
        List<Finding> findings)
    {
        var said = (hints.SchemaVersion ?? document.GetValueOrDefault("schemaVersion"))?.Trim();
        if (hints.Dataset is not { } newest || string.IsNullOrEmpty(said) || said == newest.Version)
        {
            return hints.Dataset;
        }

        if (datasets.VersionsOf(newest.Code).FirstOrDefault(version => version.Version == said) is not { } chosen)
        {
            findings.Add(Unknown(newest, said));
            return newest;
        }

        if (chosen.AcceptedUntil is { } lastDay)
        {
            findings.Add(BusinessTime.DateOf(hints.ReceivedAt) > lastDay
                ? Ended(chosen, newest, lastDay)
                : Ending(chosen, newest, lastDay));
        }

        return chosen;
    }

    private static Finding Unknown(Dataset newest, string said) => Of(
        "SCHEMA-VERSION", Severity.Error, said,
        new Wording($"{newest.Code} 没有版本 {said}", $"{newest.Code} has no version {said}"),
        new Wording($"使用版本 {newest.Version}", $"Use version {newest.Version}"));

    private static Finding Ended(Dataset chosen, Dataset newest, DateOnly lastDay) => Of(
        "SCHEMA-VERSION-ENDED", Severity.Error, chosen.Version,
        new Wording(
            $"{chosen.Code} 版本 {chosen.Version} 只接受到 {lastDay:yyyy-MM-dd}",
            $"{chosen.Code} version {chosen.Version} was accepted until {lastDay:yyyy-MM-dd}"),
        new Wording(
            $"按版本 {newest.Version} 报送：/api/schemas/{chosen.Code}",
            $"Report by version {newest.Version}: /api/schemas/{chosen.Code}"));

    private static Finding Ending(Dataset chosen, Dataset newest, DateOnly lastDay) => Of(
        "SCHEMA-VERSION-ENDING", Severity.Info, chosen.Version,
        new Wording(
            $"{chosen.Code} 版本 {chosen.Version} 接受到 {lastDay:yyyy-MM-dd} 为止",
            $"{chosen.Code} version {chosen.Version} is accepted until {lastDay:yyyy-MM-dd}"),
        new Wording(
            $"请在此之前改用版本 {newest.Version}", $"Change to version {newest.Version} by then"));

    private static Finding Of(string code, Severity severity, string value, Wording message, Wording remedy) =>
        new(code, severity, null, null, null, null, value, message, remedy);
}
