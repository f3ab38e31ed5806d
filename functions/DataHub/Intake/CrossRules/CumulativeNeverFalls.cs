using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Storage;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// Counts since the plan began do not fall from one month to the next without an explanation (累计数不得减少); D15,
/// domain report 10.2.
/// </summary>
internal sealed class CumulativeNeverFalls : ICrossRule
{
    private static readonly string[] Fields =
        ["centresBuilt", "sitesPaper", "sitesTextile", "sitesWeee", "mallCum", "scrapFirms"];

    private StoredRow? _before;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        if (context.Period is not { } period)
        {
            return;
        }

        await foreach (var row in context.RowsOf("D15", period.Previous, cancellation))
        {
            _before = row;
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        var explained = row.Text("explanation") is not null;
        foreach (var field in Fields)
        {
            if (_before?.Number(field) is { } before && row.Number(field) is { } now && now < before)
            {
                findings.Add("D15-CUMULATIVE-FALLS", explained ? Severity.Info : Severity.Error, field, () => (
                    new Wording(
                        $"累计数由上月的 {Tonnes.Shown(before)} 减少为 {Tonnes.Shown(now)}",
                        $"The cumulative count fell from {Tonnes.Shown(before)} to {Tonnes.Shown(now)}"),
                    explained
                        ? new Wording("已附说明，予以接受", "Accepted with the explanation given")
                        : new Wording("更正该数；如确有核减，请填写“差异说明”", "Correct it, or explain why it fell")));
            }
        }
    }
}
