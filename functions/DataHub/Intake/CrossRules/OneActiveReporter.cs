using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Plan;

namespace DataHub.Intake.CrossRules;

/// <summary>An organisation has exactly one responsible person at a time (明确一名责任人); D03, obligations O55,
/// O60.</summary>
internal sealed class OneActiveReporter : ICrossRule
{
    private const string Open = "9999-12-31";

    private readonly Dictionary<string, (string From, string Until)> _terms = new(StringComparer.Ordinal);

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        await foreach (var row in context.RowsOf("D03", null, cancellation))
        {
            if (row.Text("role") == ContactRole.Reporter && row.Text("validFrom") is { } from)
            {
                _terms[row.Key] = (from, row.Text("validTo") ?? Open);
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (row.Text("role") != ContactRole.Reporter || row.Text("validFrom") is not { } from)
        {
            return;
        }

        var term = (From: from, Until: row.Text("validTo") ?? Open);
        var overlap = _terms.Any(other => other.Key != key
            && string.CompareOrdinal(other.Value.From, term.Until) <= 0
            && string.CompareOrdinal(term.From, other.Value.Until) <= 0);
        _terms[key] = term;
        if (overlap)
        {
            findings.Add("D03-TWO-REPORTERS", Severity.Error, "validFrom", () => (
                new Wording("同一时期已有另一名责任人", "Another responsible person holds office at the same time"),
                new Wording(
                    "先填写前任的截止日期，再登记新责任人（可在同一文件中，前任在前）",
                    "Give the predecessor's end date first, earlier in the same file or before it")));
        }
    }
}
