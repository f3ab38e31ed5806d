using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// A mall goes through the stages in order, and no stage is dated before an earlier one (创建阶段顺序); D14, domain
/// report 4.5 and 10.2. A stage left out is a warning: its row may still come.
/// </summary>
internal sealed class StageOrder : ICrossRule
{
    private static readonly string[] Stages = ["推荐", "创建", "评估", "认定", "公示", "撤销"];

    private readonly Dictionary<string, Dictionary<int, string>> _dates = new(StringComparer.Ordinal);

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        await foreach (var row in context.RowsOf("D14", null, cancellation))
        {
            Note(row.Text("mallId"), row.Text("stage"), row.Text("stageDate"));
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        var (mall, stage, date) = (row.Text("mallId"), row.Text("stage"), row.Text("stageDate"));
        var place = Array.IndexOf(Stages, stage);
        if (mall is null || date is null || place < 0)
        {
            return;
        }

        Note(mall, stage, date);
        var known = _dates[mall];
        if (known.Any(other => other.Key < place && string.CompareOrdinal(other.Value, date) > 0)
            || known.Any(other => other.Key > place && string.CompareOrdinal(other.Value, date) < 0))
        {
            findings.Add("D14-STAGE-ORDER", Severity.Error, "stageDate", () => (
                new Wording($"“{stage}”的日期与其他阶段的先后顺序不符", $"The date of {stage} contradicts the order of the stages"),
                new Wording($"阶段顺序为：{string.Join(" → ", Stages)}", "Check the dates against the order of the stages")));
        }
        else if (place is > 0 and < 5 && !known.ContainsKey(place - 1))
        {
            findings.Add("D14-STAGE-SKIPPED", Severity.Warning, "stage", () => (
                new Wording($"尚无“{Stages[place - 1]}”阶段的记录", $"There is no record of the stage {Stages[place - 1]}"),
                new Wording("补报前一阶段", "Report the stage before as well")));
        }
    }

    private void Note(string? mall, string? stage, string? date)
    {
        var place = Array.IndexOf(Stages, stage);
        if (mall is null || date is null || place < 0)
        {
            return;
        }

        if (!_dates.TryGetValue(mall, out var known))
        {
            _dates[mall] = known = [];
        }

        known[place] = date;
    }
}
