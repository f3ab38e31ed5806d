using System.Globalization;
using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Plan;

namespace DataHub.Intake.CrossRules;

/// <summary>The monthly report comes from the unit's one responsible person on record (责任人); D15, obligation
/// O60.</summary>
internal sealed class ReporterIsActive : ICrossRule
{
    private readonly HashSet<string> _reporters = new(StringComparer.Ordinal);

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        var day = BusinessTime.DateOf(context.AsOf).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await foreach (var row in context.RowsOf("D03", null, cancellation))
        {
            if (row.Text("role") is ContactRole.Reporter or ContactRole.Deputy
                && string.CompareOrdinal(row.Text("validFrom"), day) <= 0
                && (row.Text("validTo") is not { } until || string.CompareOrdinal(day, until) <= 0)
                && row.Text("contactId") is { } id)
            {
                _reporters.Add(id);
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (row.Text("reporterContactId") is not { } reporter || _reporters.Contains(reporter))
        {
            return;
        }

        // A unit without any contact on record has missed another duty (O55), which is no reason to refuse its figures.
        var known = _reporters.Count > 0;
        findings.Add("D15-REPORTER", known ? Severity.Error : Severity.Warning, "reporterContactId", () => (
            known
                ? new Wording($"{reporter} 不是本单位现任责任人", $"{reporter} is not the unit's responsible person on record")
                : new Wording("本单位尚未登记责任人", "The unit has no responsible person on record"),
            new Wording("核对责任人编号，人员变动请先更新责任人名录（D03）", "Check the contact id, or update the contacts (D03) first")));
    }
}
