using System.Globalization;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Documents;
using DataHub.Dispatch.Verdicts;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Word;

namespace DataHub.Papers.Composing;

/// <summary>
/// 工作调度: the month's bulletin as a paper, its three blocks, the ranked table and the notes; obligation O57.
/// </summary>
public static class DispatchPaper
{
    private static readonly TableColumn[] Columns =
    [
        new("序号", 4), new("单位", 14), new("本月回收量（吨）", 12), new("累计（吨）", 12), new("增长", 9), new("分拣中心（目标/已建）", 9),
        new("“无废商场”（目标/建成）", 10), new("是否按时", 8), new("综合评价", 7),
    ];

    public static PaperValues Of(CityPlan plan, PaperWording wording, Bulletin bulletin) =>
        new PaperValues(plan, wording, BusinessTime.DateOf(bulletin.AsOf))
            .With("period", Shown.Month(bulletin.Period))
            .With("issue", bulletin.Issue)
            .With("version", bulletin.Version == 1 ? "" : bulletin.Version.ToString(CultureInfo.InvariantCulture))
            .With("baseYear", bulletin.BaseYear)
            .WithList("changes", bulletin.Changes.Select(change => change.Sentence.Zh))
            .WithList("goalTexts", Paragraphs(bulletin, "GOALS"))
            .WithList("goals", bulletin.Goals.Where(goal => goal.Actual is not null).Select(goal => goal.Sentence.Zh))
            .WithList("tasks", Paragraphs(bulletin, "TASKS"))
            .WithList("projectTexts", Paragraphs(bulletin, "PROJECTS"))
            .WithList("projects", bulletin.Projects.Select(project => project.Sentence.Zh))
            .WithTable("ranking", Ranking(bulletin))
            .WithList("notes", bulletin.Notes.Select(note => note.Zh));

    private static IEnumerable<string> Paragraphs(Bulletin bulletin, string block) =>
        bulletin.Blocks.First(known => known.Code == block).Paragraphs.Select(paragraph => paragraph.Zh);

    private static OfficialBlock.Table Ranking(Bulletin bulletin)
    {
        var city = bulletin.City;
        return new OfficialBlock.Table(
            $"{Shown.Month(bulletin.Period)}各单位进展情况",
            Columns,
            [.. bulletin.Units.Select(Row), Total()],
            HasTotal: true);

        string[] Total() =>
        [
            "", "合计", Figures.Sum(city.QtyMonthT), Figures.Sum(city.QtyYtdT), Figures.Percent(city.Growth),
            Figures.Parts(Figures.Target(city.CentreTarget), Figures.Sum(city.CentresBuilt)),
            Figures.Parts(Figures.Target(city.MallTarget), Figures.Sum(city.Malls)),
            $"{city.OnTime}/{city.Units}", $"{city.Green}/{city.Slow}/{city.Severe}",
        ];
    }

    private static string[] Row(UnitLine unit) =>
    [
        unit.Rank.ToString(CultureInfo.InvariantCulture),
        unit.Name,
        Figures.Tonnes(unit.QtyMonthT),
        Figures.Tonnes(unit.QtyYtdT),
        Figures.Percent(unit.Growth) + (unit is { BaseEstimated: true, Growth: not null } ? "（估）" : ""),
        Figures.Parts(Figures.Target(unit.CentreTarget), Figures.Count(unit.CentresBuilt)),
        Figures.Parts(Figures.Target(unit.MallTarget), Figures.Count(unit.Malls)),
        Figures.OnTime(unit.OnTime, unit.ReceivedAt is not null),
        VerdictMark.Of(unit.Verdict.Level).Word,
    ];
}
