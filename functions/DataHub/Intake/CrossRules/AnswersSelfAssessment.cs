using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// The acceptance answers every item of the unit's self-assessment (逐项验收); D21, domain report 10.2, obligation O54. An
/// item
/// nobody assessed is a warning; items not answered yet are told at the end.
/// </summary>
internal sealed class AnswersSelfAssessment : ICrossRule
{
    private const int MostNamed = 10;

    private readonly HashSet<string> _assessed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        await foreach (var row in context.RowsOf("D20", null, cancellation))
        {
            Note(row.Text("item"), _assessed);
        }

        await foreach (var row in context.RowsOf("D21", null, cancellation))
        {
            Note(row.Text("item"), _answered);
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (row.Text("item") is not { } item)
        {
            return;
        }

        if (!findings.RowRefused)
        {
            _answered.Add(item);
        }

        if (!_assessed.Contains(item))
        {
            findings.Add("D21-NOT-ASSESSED", Severity.Warning, "item", () => (
                new Wording($"该单位自查中没有项目 {item}", $"The unit's self-assessment has no item {item}"),
                new Wording("核对项目编号；自查漏报的请该单位补报（D20）", "Check the item, or have the unit assess it (D20)")));
        }
    }

    public Task CompleteAsync(RowFindings findings, CancellationToken cancellation)
    {
        var open = _assessed.Except(_answered, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (open.Count > 0)
        {
            var named = string.Join('、', open.Take(MostNamed)) + (open.Count > MostNamed ? "…" : "");
            findings.AddLater(null, "D21-ITEMS-PENDING", Severity.Info, null, () => (
                new Wording(
                    $"自查项目尚有 {open.Count} 项未验收：{named}",
                    $"{open.Count} items of the self-assessment are not answered yet: {named}"),
                new Wording("逐项验收后补报", "Send them once they are inspected")));
        }

        return Task.CompletedTask;
    }

    private static void Note(string? item, HashSet<string> items)
    {
        if (item is not null)
        {
            items.Add(item);
        }
    }
}
