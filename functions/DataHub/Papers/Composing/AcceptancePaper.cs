using System.Globalization;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Facts.Supervision;
using DataHub.Dispatch.Verdicts;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Word;

namespace DataHub.Papers.Composing;

/// <summary>验收评估报告: the self-assessments against what the acceptance found; obligations O53, O54.</summary>
public static class AcceptancePaper
{
    private static readonly TableColumn[] Columns =
    [
        new("单位", 16), new("自查（项）", 8), new("自查达标（项）", 9), new("验收（项）", 8), new("通过（项）", 8), new("整改后通过（项）", 9),
        new("不通过（项）", 9), new("验收结论", 10),
    ];

    // From the gravest to the lightest: a unit's verdict is that of its worst item.
    private static readonly string[] Verdicts =
        [AcceptanceItem.Failed, AcceptanceItem.Conditional, AcceptanceItem.Passed];

    /// <param name="span">The days of the acceptance, as the plan has them.</param>
    /// <returns>Null when nothing was accepted or assessed yet.</returns>
    public static PaperValues? Of(
        CityPlan plan,
        PaperWording wording,
        Deliverable span,
        IReadOnlyDictionary<string, IReadOnlyList<SelfAssessment>> assessments,
        IReadOnlyDictionary<string, IReadOnlyList<AcceptanceItem>> acceptance,
        DateOnly date)
    {
        List<Row> rows =
            [.. plan.Units.Select(unit => new Row(unit.Name, assessments[unit.Code], acceptance[unit.Code]))];
        if (rows.All(row => row.Items.Count == 0))
        {
            return null;
        }

        var total = new Row("合计", [.. rows.SelectMany(row => row.Assessed)], [.. rows.SelectMany(row => row.Items)]);
        var paper = new PaperValues(plan, wording, date)
            .With("from", Shown.Date(span.OpensOn ?? span.DueOn))
            .With("to", Shown.Date(span.DueOn))
            .With("units", rows.Count)
            .With("selfAssessed", rows.Count(row => row.Assessed.Count > 0))
            .With("selfItems", total.Assessed.Count)
            .With("selfMet", total.Met)
            .With("notSelfAssessed", Named(row => row.Assessed.Count == 0))
            .With("inspected", rows.Count(row => row.Items.Count > 0))
            .With("items", total.Items.Count)
            .With("passed", total.Count(AcceptanceItem.Passed))
            .With("conditional", total.Count(AcceptanceItem.Conditional))
            .With("failed", total.Count(AcceptanceItem.Failed))
            .With("unitsPassed", Named(row => row.Verdict == AcceptanceItem.Passed))
            .With("unitsConditional", Named(row => row.Verdict == AcceptanceItem.Conditional))
            .With("unitsFailed", Named(row => row.Verdict == AcceptanceItem.Failed))
            .With("unitsOpen", Named(row => row.Verdict is null))
            .WithTable("byUnit", new OfficialBlock.Table(
                "各单位自查和验收情况", Columns, [.. rows.Select(row => row.Cells()), [.. total.Cells()[..^1], ""]], HasTotal: true));
        return paper
            .WithList("problems", rows.SelectMany(row => row.Items
                .Where(item => item.Verdict != AcceptanceItem.Passed).Select(item => Problem(plan, paper, row, item))))
            .WithList("differences", rows.SelectMany(row => Differences(plan, paper, row)));

        string Named(Func<Row, bool> condition) => Phrase.List(rows.Where(condition).Select(row => row.Unit));
    }

    private static string Problem(CityPlan plan, PaperValues paper, Row row, AcceptanceItem item)
    {
        (string, string)[] values =
        [
            ("unit", row.Unit),
            ("item", NameOf(plan, item.Item)),
            ("verdict", item.Verdict),
            ("finding", (item.Findings ?? "未填").TrimEnd('。')),
        ];
        return item.ReinspectOn is { } day
            ? paper.Phrase("PROBLEM-REINSPECTED", [.. values, ("reinspectOn", Shown.Date(day))])
            : paper.Phrase("PROBLEM", values);
    }

    private static IEnumerable<string> Differences(CityPlan plan, PaperValues paper, Row row) =>
        from item in row.Items
        join assessed in row.Assessed on item.Item equals assessed.Item
        where item.CheckedValue != assessed.Actual && item.CheckedValue is not null && assessed.Actual is not null
        select paper.Phrase(
            "DIFFERENCE",
            [
                ("unit", row.Unit), ("item", NameOf(plan, item.Item)), ("actual", Shown.Number(assessed.Actual!.Value)),
                ("checked", Shown.Number(item.CheckedValue!.Value)),
            ]);

    // Items are named after the plan's targets, such as MALL-2; other items speak for themselves.
    private static string NameOf(CityPlan plan, string item) => plan.Targets.FindCount(item)?.Zh ?? item;

    private sealed record Row(string Unit, IReadOnlyList<SelfAssessment> Assessed, IReadOnlyList<AcceptanceItem> Items)
    {
        public int Met => Assessed.Count(item => item.Met);

        /// <summary>Null while nothing of it was accepted.</summary>
        public string? Verdict => Array.Find(Verdicts, verdict => Count(verdict) > 0);

        public int Count(string verdict) => Items.Count(item => item.Verdict == verdict);

        public string[] Cells() =>
        [
            Unit,
            .. Counts(Assessed.Count, Phrase.NotReported, Assessed.Count, Met),
            .. Counts(
                Items.Count, "—", Items.Count, Count(AcceptanceItem.Passed), Count(AcceptanceItem.Conditional), Count(AcceptanceItem.Failed)),
            Verdict ?? "未验收",
        ];

        // What was not reported is not 0.
        private static IEnumerable<string> Counts(int known, string otherwise, params int[] counts) =>
            counts.Select(count => known == 0 ? otherwise : count.ToString(CultureInfo.InvariantCulture));
    }
}
