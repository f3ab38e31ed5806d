using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>A project's progress does not fall from one month to the next (进度不得倒退); D16, domain report 10.2.</summary>
internal sealed class ProgressNeverFalls : ICrossRule
{
    private readonly Dictionary<string, decimal> _before = new(StringComparer.Ordinal);

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        if (context.Period is not { } period)
        {
            return;
        }

        await foreach (var row in context.RowsOf("D16", period.Previous, cancellation))
        {
            if (row.Number("progressPct") is { } progress)
            {
                _before[row.Key] = progress;
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (row.Number("progressPct") is { } now && _before.TryGetValue(key, out var before) && now < before)
        {
            findings.Add("D16-PROGRESS-FALLS", Severity.Error, "progressPct", () => (
                new Wording(
                    $"进度由上月的 {Tonnes.Shown(before)}% 降为 {Tonnes.Shown(now)}%",
                    $"Progress fell from {Tonnes.Shown(before)} % to {Tonnes.Shown(now)} %"),
                new Wording("核对进度；上月有误的，请先更正上月", "Check it; if last month's was wrong, correct that first")));
        }
    }
}
