using System.Globalization;

namespace DataHub.EndToEndTests.Replay;

/// <summary>
/// What the registers and the records beside the monthly reports come to, by plain arithmetic over what was told up to an
/// instant. Named as the bulletin's indicators; null is 未报.
/// </summary>
internal sealed class RegisterOracle(Told told, OfficeDays days)
{
    private const string Office = "LC-SWJ";
    private const int ColumnDays = 31;
    private const int PublishWorkdays = 20;
    private const int ProjectMonths = 3;

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly DateOnly SelfFrom = new(2025, 11, 1);
    private static readonly DateOnly AcceptanceFrom = new(2025, 11, 11);

    private static readonly (string Id, string From)[] Campaigns =
    [
        ("2023-SITE", "2023-08"), ("2023-ELV", "2023-08"), ("2024-SITE", "2024-01"), ("2024-ELV", "2024-01"), ("2025-SITE", "2025-01"),
        ("2025-ELV", "2025-01"),
    ];

    private static readonly (string Code, string[] Kinds, string? Class)[] Groups =
    [
        ("PAPER", ["定点站"], "04"), ("TEXTILE", ["定点站"], "08"), ("WEEE", ["定点站", "WEEE"], "06"), ("STATION", ["回收站"], null),
        ("TRANSFER", ["中转站"], null),
    ];

    private static readonly (string Code, string Stage)[] Stages =
    [
        ("NOMINATED", "推荐"), ("CREATING", "创建"), ("ASSESSED", "评估"), ("RECOGNISED", "认定"), ("PUBLISHED", "公示"), ("REVOKED", "撤销"),
    ];

    private static readonly string[] Due = ["MALL", "CENTRE", "LOGISTICS"];
    private static readonly string[] OfOffice = ["INSPECTED", "INSPECTED-PROBLEMS", "RECTIFICATION-OVERDUE", "PUBLISHED-LATE", "EVENTS-MONTH", "EVENTS-YEAR", "COLUMN-STALE"];

    /// <summary>A unit's figures, by code.</summary>
    public Dictionary<string, decimal?> Unit(string unit, string month, DateTimeOffset asOf)
    {
        var figures = new Dictionary<string, decimal?>();
        Sites(figures, unit, asOf);
        Malls(figures, unit, month, asOf);
        CampaignsOf(figures, unit, month, asOf);
        Beside(figures, unit, month, asOf);
        var held = told.Contacts.Where(one => one.Unit == unit && one.At <= asOf && one.From <= Day(asOf) && !(one.To < Day(asOf))).ToList();
        figures["CONTACTS"] = held.Any(one => one.Role == "LEADER") && held.Any(one => one.Role == "REPORTER") ? 1 : 0;
        figures["DOC-COUNTY-PLAN"] = HasDocument(unit, "实施方案", asOf);
        End(figures, unit, asOf);
        return figures;
    }

    /// <summary>The city's figures, by path in the bulletin's JSON.</summary>
    public Dictionary<string, object?> City(string month, DateTimeOffset asOf)
    {
        var units = told.Units.Select(unit => Unit(unit, month, asOf)).ToList();
        var office = new Dictionary<string, decimal?>();
        Beside(office, Office, month, asOf);
        var figures = new Dictionary<string, object?>();
        foreach (var code in units[0].Keys)
        {
            var known = units.Select(unit => unit[code]).OfType<decimal>().ToList();
            var beside = OfOffice.Contains(code) ? office[code] : null;
            figures[$"indicators.{code}.value"] = known.Count == 0 && beside is null ? null : known.Sum() + (beside ?? 0);
            figures[$"indicators.{code}.reported"] = (decimal)known.Count;
            figures[$"indicators.{code}.leftOut"] = (decimal)(units.Count - known.Count);
        }

        foreach (var (goal, project) in new[] { ("PLATFORM", "PRJ-91"), ("WEEE-PLATFORM", "PRJ-92"), ("ONE-PLUS-SIX", "PRJ-93") })
        {
            figures[$"indicators.GOAL-{goal}.value"] = Project(project, month, asOf);
        }

        foreach (var number in Enumerable.Range(0, 9))
        {
            figures[$"indicators.DOC-PLAN-{number}.value"] = HasDocument(Office, number == 0 ? "底数" : $"计划{number}", asOf);
        }

        figures["indicators.DOC-CATALOGUE.value"] = HasDocument(Office, "指导目录", asOf);
        return figures;
    }

    /// <summary>How many units have handed in what they owe once, by the duty's code.</summary>
    public Dictionary<string, decimal> HandedIn(string month, DateTimeOffset asOf)
    {
        var counts = Campaigns
            .Where(campaign => string.CompareOrdinal(campaign.From, month) <= 0)
            .ToDictionary(campaign => campaign.Id, campaign => (decimal)told.Units.Count(unit => Latest(unit, campaign.Id, month, asOf) is not null));
        counts["COUNTY-PLAN"] = told.Units.Count(unit => HasDocument(unit, "实施方案", asOf) is not null);
        counts["SELF-ASSESSMENT"] = told.Units.Count(unit => Due.All(item => Assessed(unit, asOf).Any(one => one.Item == item)));
        return counts;
    }

    private void Sites(Dictionary<string, decimal?> figures, string unit, DateTimeOffset asOf)
    {
        var sites = told.Sites.Where(site => site.Unit == unit && site.At <= asOf).GroupBy(site => site.Id).Select(rows => rows.MaxBy(row => row.At)!).ToList();
        foreach (var (code, kinds, accepted) in Groups)
        {
            var group = sites.Where(site => kinds.Contains(site.Kind)
                && (accepted is null || site.Accepted.Any(material => material[..2] == accepted))).ToList();
            figures[$"SITES-{code}-BUILT"] = sites.Count == 0 ? null : group.Count(site => site.Status is "已建成" or "验收" or "运营");
            figures[$"SITES-{code}-ALL"] = sites.Count == 0 ? null : group.Count(site => site.Status != "停用");
        }
    }

    private void Malls(Dictionary<string, decimal?> figures, string unit, string month, DateTimeOffset asOf)
    {
        var malls = told.Malls
            .Where(mall => mall.Unit == unit && mall.At <= asOf && mall.On <= End(month))
            .GroupBy(mall => mall.Id)
            .Select(stages => stages.MaxBy(stage => Array.FindIndex(Stages, known => known.Stage == stage.Stage))!.Stage)
            .ToList();
        foreach (var (code, stage) in Stages)
        {
            figures[$"MALLS-{code}"] = malls.Count == 0 ? null : malls.Count(mall => mall == stage);
        }
    }

    private void CampaignsOf(Dictionary<string, decimal?> figures, string unit, string month, DateTimeOffset asOf)
    {
        foreach (var (id, _) in Campaigns.Where(campaign => string.CompareOrdinal(campaign.From, month) <= 0))
        {
            var latest = Latest(unit, id, month, asOf);
            figures[$"{id}-KNOWN"] = latest?.Known;
            figures[$"{id}-CHECKED"] = latest?.Checked;
            figures[$"{id}-ORDERED"] = latest?.Ordered;
            figures[$"{id}-CLOSED"] = latest?.Closed;
            figures[$"{id}-CASES"] = latest?.Cases;
            figures[$"{id}-FINES"] = latest?.FinesYuan;
        }
    }

    // What the city's own organisations have as well.
    private void Beside(Dictionary<string, decimal?> figures, string by, string month, DateTimeOffset asOf)
    {
        var judged = Day(asOf);
        var known = told.Inspections
            .Where(one => one.By == by && one.At <= asOf && one.On <= End(month))
            .GroupBy(one => one.Task)
            .Select(rows => rows.MaxBy(row => row.At)!)
            .ToList();
        var year = known.Where(one => one.On.Year == End(month).Year).ToList();
        figures["INSPECTED"] = known.Count == 0 ? null : year.Count;
        figures["INSPECTED-PROBLEMS"] = known.Count == 0 ? null : year.Sum(one => one.Findings);
        figures["RECTIFICATION-OVERDUE"] = known.Count == 0 ? null : known.Count(one => one.RectifyBy < judged && !(one.RectifiedOn <= judged));
        figures["PUBLISHED-LATE"] = known.Count == 0
            ? null
            : year.Count(one => days.Between(one.On, one.PublishedOn <= judged ? one.PublishedOn.Value : judged) > PublishWorkdays);
        var published = told.Publicity.Where(item => item.By == by && item.At <= asOf && string.CompareOrdinal(item.Month, month) <= 0).ToList();
        var ofMonth = published.Where(item => item.Month == month).ToList();
        var ofYear = published.Where(item => item.Month[..4] == month[..4]).ToList();
        figures["EVENTS-MONTH"] = ofMonth.Count == 0 ? null : ofMonth.Count(item => item.Kind == "活动");
        figures["EVENTS-YEAR"] = ofYear.Count == 0 ? null : ofYear.Count(item => item.Kind == "活动");
        var columns = published.Where(item => item.Kind == "公开栏").Select(item => item.On).ToList();
        figures["COLUMN-STALE"] = columns.Count == 0 ? null : End(month).DayNumber - columns.Max().DayNumber > ColumnDays ? 1 : 0;
    }

    private void End(Dictionary<string, decimal?> figures, string unit, DateTimeOffset asOf)
    {
        if (Day(asOf) >= SelfFrom)
        {
            var assessed = Assessed(unit, asOf);
            figures["SELF-ANSWERED"] = assessed.Count == 0 ? null : Due.Count(item => assessed.Any(one => one.Item == item));
            figures["SELF-MET"] = assessed.Count == 0 ? null : assessed.Count(one => one.Met);
        }

        if (Day(asOf) >= AcceptanceFrom)
        {
            var accepted = told.Acceptance.Where(one => one.Unit == unit && one.At <= asOf).ToList();
            figures["ACCEPTED-PASSED"] = accepted.Count == 0 ? null : accepted.Count(one => one.Verdict == "通过");
            figures["ACCEPTED-CONDITIONAL"] = accepted.Count == 0 ? null : accepted.Count(one => one.Verdict == "整改后通过");
            figures["ACCEPTED-FAILED"] = accepted.Count == 0 ? null : accepted.Count(one => one.Verdict == "不通过");
        }
    }

    private List<Told.Assessment> Assessed(string unit, DateTimeOffset asOf) =>
        [.. told.Assessments.Where(one => one.Unit == unit && one.At <= asOf)];

    private Told.Campaign? Latest(string unit, string campaign, string month, DateTimeOffset asOf) => told.Campaigns
        .Where(one => one.Unit == unit && one.Id == campaign && one.At <= asOf && string.CompareOrdinal(one.Month, month) <= 0)
        .MaxBy(one => one.Month, StringComparer.Ordinal);

    private decimal? Project(string id, string month, DateTimeOffset asOf)
    {
        var first = End(month).AddMonths(-ProjectMonths).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var latest = told.Projects
            .Where(one => one.Id == id && one.At <= asOf && string.CompareOrdinal(one.Month, month) <= 0 && string.CompareOrdinal(one.Month, first) >= 0)
            .MaxBy(one => one.Month, StringComparer.Ordinal);
        return latest is null ? null : latest.Stage == "运营" ? 1 : 0;
    }

    private decimal? HasDocument(string by, string kind, DateTimeOffset asOf) =>
        told.Documents.Any(document => document.By == by && document.Kind == kind && document.At <= asOf) ? 1 : null;

    private static DateOnly End(string month) =>
        DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1);

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Beijing).DateTime);
}
