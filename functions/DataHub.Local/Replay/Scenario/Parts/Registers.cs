using System.Globalization;
using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario.Parts;

/// <summary>
/// What is on record before the first month: operators (D01), sites (D02), contacts (D03), plans (D24); and what is
/// added on its day: base quantities (D22), a completed centre, another reporter.
/// </summary>
internal sealed class Registers(CityPlan plan, int seed, BusinessMonth first, DateTimeOffset opening, TruthBook truth)
{
    private const string Phone = "13800138000";
    private const int LeaderNamedLate = 4;

    private readonly List<ToldBase> _told = [];

    public IReadOnlyList<ToldBase> Told => _told;

    /// <summary>The contact who reports for a unit on a day.</summary>
    public static string ReporterOf(UnitStory unit, DateOnly day) =>
        unit.ReporterChangesOn is { } change && day >= change ? $"C-{200 + unit.Unit.Order}" : $"C-{100 + unit.Unit.Order}";

    public void Write(IReadOnlyList<UnitStory> units, BusinessMonth last, ActBook book)
    {
        WriteCity(last, book);
        foreach (var unit in units)
        {
            book.Post(opening, unit.Partner, "D03", unit.Code, null, ContactRows(unit));
            book.Post(opening, unit.Partner, "D01", unit.Code, null, [.. unit.Enterprises.Select(OperatorRow)]);
            WriteSites(unit, last, book);
            WritePlan(unit, last, book);
            WriteBase(unit, last, book);
            WriteCentre(unit, last, book);
        }
    }

    private void WriteCity(BusinessMonth last, ActBook book)
    {
        var lead = plan.Lead.Code;
        book.Post(opening, ActBook.City, "D03", lead, null,
        [
            Contact("C-20", lead, "LEADER", "许洪涛", "leader"),
            Contact("C-120", lead, "REPORTER", "韩雪梅", "reporter"),
            Contact("C-220", lead, "DEPT", "韩雪梅", "dept"),
        ]);
        // The plan of the 1+6 platform comes two months after the others.
        var papers = plan.Targets.Deliverables.Where(paper => paper is { Dataset: "D24", By: DeliverableBy.City }).ToList();
        Post(opening, papers[..^2]);
        Later(60, Dice.Of(seed, "papers"), last, at => Post(at, papers[^2..]));

        void Post(DateTimeOffset at, List<Deliverable> some)
        {
            truth.Documents.AddRange(some.Select(paper => new ToldDocument(at, lead, KindOf(paper))));
            book.Post(at, ActBook.City, "D24", lead, null,
            [
                .. some.Select(paper => new Dictionary<string, object?>
                {
                    ["issuer"] = plan.Lead.Name,
                    ["docNo"] = $"聊商字〔2023〕{30 + papers.IndexOf(paper)}号",
                    ["version"] = 1,
                    ["title"] = paper.Zh,
                    ["kind"] = KindOf(paper),
                    ["date"] = "2023-09-28",
                    ["file"] = $"{paper.Code}.pdf",
                }),
            ]);
        }
    }

    private static string KindOf(Deliverable paper) => paper.Where!.Value;

    // Some weeks after the opening, where the plan's beginning is played; else it is long on record.
    private void Later(int days, Dice dice, BusinessMonth last, Action<DateTimeOffset> write)
    {
        var at = first == plan.FirstMonth ? Fates.Time(BusinessTime.DateOf(opening).AddDays(dice.Between(days / 2, days)), dice) : opening;
        if (BusinessMonth.Of(BusinessTime.DateOf(at)) <= last.Next)
        {
            write(at);
        }
    }

    // Every fourth unit is slow with its registry of sites, another fourth with its plan.
    private void WriteSites(UnitStory unit, BusinessMonth last, ActBook book)
    {
        if (unit.Unit.Order % 4 == 1)
        {
            Later(70, Dice.Of(seed, "sites", unit.Code), last, Write);
        }
        else
        {
            Write(opening);
        }

        void Write(DateTimeOffset at) => book.Post(at, unit.Partner, "D02", unit.Code, null, SiteRows(unit, at));
    }

    private void WritePlan(UnitStory unit, BusinessMonth last, ActBook book)
    {
        if (unit.Unit.Order % 4 == 2)
        {
            Later(120, Dice.Of(seed, "plan", unit.Code), last, Write);
        }
        else
        {
            Write(opening);
        }

        void Write(DateTimeOffset at)
        {
            truth.Documents.Add(new ToldDocument(at, unit.Code, "实施方案"));
            book.Post(at, unit.Partner, "D24", unit.Code, null, [PlanRow(unit)]);
        }
    }

    private List<IReadOnlyDictionary<string, object?>> ContactRows(UnitStory unit)
    {
        var order = unit.Unit.Order;
        var first = Contact($"C-{100 + order}", unit.Code, "REPORTER", "高振宇", "reporter");
        var leader = Contact($"C-{order}", unit.Code, "LEADER", "杨志强", "leader");
        if (order == LeaderNamedLate)
        {
            leader["validFrom"] = "2023-12-01";
        }

        var rows = new List<IReadOnlyDictionary<string, object?>> { leader, first };
        if (unit.ReporterChangesOn is { } change)
        {
            first["validTo"] = CountyFiles.Text(change.AddDays(-1));
            var next = Contact($"C-{200 + order}", unit.Code, "REPORTER", "李海霞", "reporter2");
            next["validFrom"] = CountyFiles.Text(change);
            rows.Add(next);
        }

        truth.Contacts.AddRange(rows.Select(row => new ToldContact(
            opening, unit.Code, (string)row["role"]!, Day(row["validFrom"])!.Value, Day(row["validTo"]))));
        return rows;

        static DateOnly? Day(object? text) => text is string day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null;
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

    private List<IReadOnlyDictionary<string, object?>> SiteRows(UnitStory unit, DateTimeOffset at)
    {
        (string Status, string[] Accepted)[] fixedSites =
            [("运营", ["04"]), ("运营", ["08", "04"]), ("已建成", ["06"]), ("在建", ["0401"]), ("停用", ["08"])];
        return
        [
            .. Enumerable.Range(1, 4).Select(number =>
                Site(at, unit, $"S-{number:000}", $"第{number}回收站", "回收站", "运营", "2021-05-01", ["01", "03", "04"])),
            .. fixedSites.Skip(unit.Unit.Order % 3).Select((site, index) =>
                Site(at, unit, $"D-{index + 1:000}", $"第{index + 1}社区定点站", "定点站", site.Status, "2022-06-01", site.Accepted)),
        ];
    }

    private Dictionary<string, object?> Site(
        DateTimeOffset at, UnitStory unit, string id, string name, string kind, string status, string? built, string[] accepted)
    {
        truth.Sites.Add(new ToldSite(at, unit.Code, id, kind, accepted, status));
        return new Dictionary<string, object?>
        {
            ["siteId"] = $"{unit.Code}-{id}",
            ["name"] = unit.Unit.ShortName + name,
            ["siteKind"] = kind,
            ["accepted"] = accepted,
            ["areaM2"] = 6200,
            ["capacityTpa"] = 50000,
            ["openAirStorage"] = false,
            ["restrictedVicinity"] = false,
            ["status"] = status,
            ["builtDate"] = built,
        };
    }

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
            [Site(at, unit, "C-001", "再生资源绿色分拣中心", "综合分拣中心", "运营", CountyFiles.Text(centre.Built.LastDay), ["01", "03", "04"])]);
    }
}
