using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// A project under way whose stage and progress have not moved for some months counts as stalled (停滞); D16, domain
/// report 10.2 and 10.3, obligation O22. A warning that the dispatch takes up.
/// </summary>
internal sealed class ProjectNotStalled : ICrossRule
{
    private readonly Dictionary<string, List<(string? Stage, decimal? Progress)>> _past = new(StringComparer.Ordinal);
    private int _months;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        _months = (int)context.Plan.Thresholds["projectStalledMonths"];
        if (context.Period is not { } period)
        {
            return;
        }

        foreach (var month in Enumerable.Range(1, _months).Select(back => period.Plus(-back)))
        {
            await foreach (var row in context.RowsOf("D16", month, cancellation))
            {
                if (!_past.TryGetValue(row.Key, out var months))
                {
                    _past[row.Key] = months = [];
                }

                months.Add((row.Text("stage"), row.Number("progressPct")));
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        var now = (row.Text("stage"), row.Number("progressPct"));
        var underWay = now.Item1 is "谋划" or "备案" or "在建";
        if (underWay && _past.TryGetValue(key, out var months) && months.Count == _months
            && months.All(month => month == now))
        {
            findings.Add("D16-STALLED", Severity.Warning, "stage", () => (
                new Wording(
                    $"阶段与进度已连续 {_months} 个月没有变化，按停滞统计",
                    $"Stage and progress unchanged for {_months} months: counted as stalled"),
                new Wording("填写存在问题，或更新进度", "State the problem, or update the progress")));
        }
    }
}
