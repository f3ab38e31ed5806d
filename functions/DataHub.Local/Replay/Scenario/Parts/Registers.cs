using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario.Parts;

/// <summary>
/// What is on record before the first month: operators (D01), sites (D02), contacts (D03), plans (D24); and what is
/// added on its day: base quantities (D22), a completed centre, another reporter.
/// </summary>
internal sealed class Registers(CityPlan plan, int seed, BusinessMonth first, DateTimeOffset opening)
{
    private const string Phone = "13800138000";

    private readonly List<ToldBase> _told = [];

    public IReadOnlyList<ToldBase> Told => _told;

    /// <summary>The contact who reports for a unit on a day.</summary>
    public static string ReporterOf(UnitStory unit, DateOnly day) =>
        unit.ReporterChangesOn is { } change && day >= change ? $"C-{200 + unit.Unit.Order}" : $"C-{100 + unit.Unit.Order}";

    public void Write(IReadOnlyList<UnitStory> units, BusinessMonth last, ActBook book)
    {
        WriteCity(book);
        foreach (var unit in units)
        {
            book.Post(opening, unit.Partner, "D03", unit.Code, null, ContactRows(unit));
            book.Post(opening, unit.Partner, "D01", unit.Code, null, [.. unit.Enterprises.Select(OperatorRow)]);
            book.Post(opening, unit.Partner, "D02", unit.Code, null, SiteRows(unit));
            book.Post(opening, unit.Partner, "D24", unit.Code, null, [PlanRow(unit)]);
            WriteBase(unit, last, book);
            WriteCentre(unit, last, book);
        }
    }

    private void WriteCity(ActBook book)
    {
        var lead = plan.Lead.Code;
        book.Post(opening, ActBook.City, "D03", lead, null,
        [
            Contact("C-20", lead, "LEADER", "许洪涛", "leader"),
            Contact("C-120", lead, "REPORTER", "韩雪梅", "reporter"),
            Contact("C-220", lead, "DEPT", "韩雪梅", "dept"),
        ]);
        book.Post(opening, ActBook.City, "D24", lead, null,
        [
            .. plan.Targets.Deliverables.Where(paper => paper is { Dataset: "D24", By: DeliverableBy.City }).Select((paper, index) => new Dictionary<string, object?>
            {
                ["issuer"] = plan.Lead.Name,
                ["docNo"] = $"聊商字〔2023〕{30 + index}号",
                ["version"] = 1,
                ["title"] = paper.Zh,
                ["kind"] = paper.Code == "CATALOGUE" ? "指导目录" : paper.Code == "PLAN-0" ? "底数" : $"计划{paper.Code[^1]}",
                ["date"] = "2023-09-28",
                ["file"] = $"{paper.Code}.pdf",
            }),
        ]);
    }

    private static List<IReadOnlyDictionary<string, object?>> ContactRows(UnitStory unit)
    {
        var order = unit.Unit.Order;
        var first = Contact($"C-{100 + order}", unit.Code, "REPORTER", "高振宇", "reporter");
        var rows = new List<IReadOnlyDictionary<string, object?>> { Contact($"C-{order}", unit.Code, "LEADER", "杨志强", "leader"), first };
        if (unit.ReporterChangesOn is { } change)
        {
            first["validTo"] = CountyFiles.Text(change.AddDays(-1));
            var next = Contact($"C-{200 + order}", unit.Code, "REPORTER", "李海霞", "reporter2");
            next["validFrom"] = CountyFiles.Text(change);
            rows.Add(next);
        }

        return rows;
    }

    private static Dictionary<string, object?> Contact(string id, string organisation, string role, string name, string mailbox) => new()
    {
        ["contactId"] = id,
        ["orgCode"] = organisation,
        ["role"] = role,
        ["name"] = name,
        ["phone"] = Phone,
        ["email"] = $"{mailbox}.{organisation.Split('-')[1].ToLowerInvariant()}@example.test",
        ["validFrom"] = "2023-10-01",
        ["validTo"] = null,
    };

    private static Dictionary<string, object?> OperatorRow(Enterprise enterprise) => new()
    {
        ["uscc"] = enterprise.Uscc,
        ["siteSeq"] = "01",
        ["name"] = enterprise.Name,
        ["kind"] = "企业",
        ["licenceDate"] = "2022-03-01",
        ["commerceFilingNo"] = $"鲁商再备2022-{enterprise.Uscc[10..16]}",
        ["commerceFilingDate"] = "2022-03-20",
        ["scope"] = new[] { "非生产性废旧金属", "废纸", "废塑料" },
        ["productiveScrap"] = false,
        ["status"] = "正常",
        ["legalPerson"] = "王建国",
        ["phone"] = Phone,
    };

    private static List<IReadOnlyDictionary<string, object?>> SiteRows(UnitStory unit) =>
    [
        .. Enumerable.Range(1, 4).Select(number => Site(unit, $"S-{number:000}", $"第{number}回收站", "回收站", "运营", "2021-05-01")),
        .. Enumerable.Range(1, 3).Select(number => Site(unit, $"D-{number:000}", $"第{number}社区定点站", "定点站", "运营", "2022-06-01")),
    ];

    private static Dictionary<string, object?> Site(UnitStory unit, string id, string name, string kind, string status, string? built) => new()
    {
        ["siteId"] = $"{unit.Code}-{id}",
        ["name"] = unit.Unit.ShortName + name,
        ["siteKind"] = kind,
        ["accepted"] = new[] { "01", "03", "04" },
        ["areaM2"] = 6200,
        ["capacityTpa"] = 50000,
        ["openAirStorage"] = false,
        ["restrictedVicinity"] = false,
        ["status"] = status,
        ["builtDate"] = built,
    };

    private static Dictionary<string, object?> PlanRow(UnitStory unit) => new()
    {
        ["issuer"] = unit.Unit.Name,
        ["docNo"] = $"{unit.Unit.ShortName}政办字〔2023〕18号",
        ["version"] = 1,
        ["title"] = $"{unit.Unit.ShortName}再生资源回收体系建设实施方案",
        ["kind"] = "实施方案",
        ["date"] = "2023-10-08",
        ["file"] = "实施方案.pdf",
        ["keyTargets"] = new[] { "建成分拣中心1个" },
    };

    // The baseline is due at the end of 2023, so in the first months some units have none yet.
    private void WriteBase(UnitStory unit, BusinessMonth last, ActBook book)
    {
        var dice = Dice.Of(seed, "base", unit.Code);
        var at = first == plan.FirstMonth ? Fates.Time(BusinessTime.DateOf(opening).AddDays(dice.Between(5, 75)), dice) : opening;
        if (BusinessMonth.Of(BusinessTime.DateOf(at)) > last.Next)
        {
            return;
        }

        var baseYear = plan.Targets.Growth.BaseYear;
        _told.AddRange(unit.BaseT.Select(part => new ToldBase(at, unit.Code, baseYear, part.Key, part.Value)));
        book.Post(at, unit.Partner, "D22", unit.Code, null,
        [
            .. unit.BaseT.Select(part => new Dictionary<string, object?>
            {
                ["year"] = $"{baseYear}",
                ["material"] = part.Key,
                ["quantityT"] = part.Value,
                ["source"] = "企业台账",
                ["approvedBy"] = plan.Lead.Name,
                ["version"] = 1,
            }),
        ]);
    }

    private void WriteCentre(UnitStory unit, BusinessMonth last, ActBook book)
    {
        var centre = unit.Projects.Where(project => project.IsCentre).MinBy(project => project.Built)!;
        var told = centre.Built.Next;
        if (told > last)
        {
            return;
        }

        var dice = Dice.Of(seed, "centre", unit.Code);
        var at = told <= first ? opening : Fates.Time(told.FirstDay.AddDays(dice.Between(10, 20)), dice);
        book.Post(at, unit.Partner, "D02", unit.Code, null,
            [Site(unit, "C-001", "再生资源绿色分拣中心", "综合分拣中心", "运营", CountyFiles.Text(centre.Built.LastDay))]);
    }
}
