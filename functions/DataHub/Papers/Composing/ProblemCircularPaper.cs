using System.Globalization;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Facts.Supervision;
using DataHub.Dispatch.Verdicts;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Word;

namespace DataHub.Papers.Composing;

/// <summary>
/// 问题通报: what a quarter's inspections found, and what is overdue to be put right; obligations O43, O44.
/// </summary>
public static class ProblemCircularPaper
{
    private static readonly TableColumn[] Columns =
    [
        new("单位", 16), new("检查家次", 9), new("发现问题家次", 9), new("问题个数", 9), new("其中严重", 9), new("逾期未整改家次", 10),
    ];

    /// <param name="inspections">By the organisation that made them.</param>
    /// <returns>Null when there is nothing to tell: no problem was found in the quarter and none is overdue.</returns>
    public static PaperValues? Of(
        CityPlan plan,
        PaperWording wording,
        Quarter quarter,
        IReadOnlyDictionary<string, IReadOnlyList<Inspection>> inspections,
        DateOnly date)
    {
        List<Row> all =
        [
            .. inspections.SelectMany(made => made.Value.Select(inspection => new Row(NameOf(plan, made.Key), inspection)))
                .Where(row => row.Inspection.On <= quarter.LastDay)
                .OrderBy(row => row.Inspection.RectifyBy),
        ];
        List<Row> made = [.. all.Where(row => row.Inspection.On >= quarter.FirstDay)];
        List<Row> overdue = [.. all.Where(row => row.Inspection.IsOverdueAt(date))];
        if (overdue.Count == 0 && made.All(row => row.Inspection.Findings.Count == 0))
        {
            return null;
        }

        var unpublished = made.Where(row => IsUnpublished(plan, row.Inspection, date)).ToList();
        var paper = new PaperValues(plan, wording, date)
            .With("period", quarter.Name)
            .With("inspected", made.Count)
            .With("withFindings", made.Count(row => row.Inspection.Findings.Count > 0))
            .With("findings", made.Sum(row => row.Inspection.Findings.Count))
            .With("serious", made.Sum(row => Serious(row.Inspection)))
            .With("ordered", Decided("责令整改"))
            .With("punished", Decided("行政处罚"))
            .With("transferred", Decided("移送"))
            .With("overdueCount", CountOrNothing(overdue.Count))
            .With("unpublishedCount", CountOrNothing(unpublished.Count))
            .With("unpublishedUnits", Names(unpublished))
            .WithTable("byUnit", ByUnit(quarter, made, overdue));
        return paper
            .WithList("kinds", Kinds(paper, made))
            .WithList("overdue", overdue.Select(row => Overdue(paper, row)));

        int Decided(string decision) => made.Count(row => row.Inspection.Decision == decision);
    }

    private static string NameOf(CityPlan plan, string code) =>
        plan.FindUnit(code)?.Name ?? plan.FindOrganisation(code)?.Name ?? code;

    private static int Serious(Inspection inspection) => inspection.Findings.Count(finding => finding.IsSerious);

    private static bool IsUnpublished(CityPlan plan, Inspection inspection, DateOnly date) =>
        !(inspection.PublishedOn <= date)
        && plan.Calendar.WorkdaysBetween(inspection.On, date) > plan.Thresholds["publishWorkdays"];

    private static string CountOrNothing(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);

    private static string Names(IEnumerable<Row> rows) => Phrase.List(rows.Select(row => row.Unit).Distinct());

    private static IEnumerable<string> Kinds(PaperValues paper, IEnumerable<Row> made) => made
        .SelectMany(row => row.Inspection.Findings.Select(finding => (row.Unit, finding.Kind)))
        .GroupBy(found => found.Kind)
        .OrderByDescending(kind => kind.Count())
        .ThenBy(kind => kind.Key, StringComparer.Ordinal)
        .Select(kind => paper.Phrase(
            "KIND",
            [
                ("kind", kind.Key), ("count", kind.Count().ToString(CultureInfo.InvariantCulture)),
                ("kindUnits", Phrase.List(kind.Select(found => found.Unit).Distinct())),
            ]));

    private static string Overdue(PaperValues paper, Row row) => paper.Phrase(
        "OVERDUE",
        [
            ("unit", row.Unit),
            ("object", row.Inspection.Object),
            ("task", row.Inspection.TaskNo),
            ("problem", row.Inspection.Findings.Count == 0 ? "未填" : Phrase.List(row.Inspection.Findings.Select(finding => finding.Kind))),
            ("rectifyBy", Shown.Date(row.Inspection.RectifyBy!.Value)),
        ]);

    private static OfficialBlock.Table ByUnit(Quarter quarter, List<Row> made, List<Row> overdue)
    {
        var units = made.Concat(overdue).Select(row => row.Unit).Distinct();
        return new OfficialBlock.Table(
            $"{quarter.Name}监督检查情况", Columns, [.. units.Select(unit => RowOf(unit, row => row.Unit == unit)), RowOf("合计", _ => true)], HasTotal: true);

        string[] RowOf(string name, Func<Row, bool> isOf)
        {
            var mine = made.Where(isOf).Select(row => row.Inspection).ToList();
            return
            [
                name,
                .. new[]
                {
                    mine.Count,
                    mine.Count(inspection => inspection.Findings.Count > 0),
                    mine.Sum(inspection => inspection.Findings.Count),
                    mine.Sum(Serious),
                    overdue.Count(isOf),
                }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
            ];
        }
    }

    private sealed record Row(string Unit, Inspection Inspection);
}
