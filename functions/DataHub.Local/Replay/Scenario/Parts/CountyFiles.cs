using System.Globalization;
using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario.Parts;

/// <summary>What a county sends beside its report: malls (D14), projects (D16), campaigns (D18), inspections (D17), publicity (D19).</summary>
internal sealed class CountyFiles(CityPlan plan, int seed, BusinessMonth first, Fates fates)
{
    private static readonly string[] Inspectors = ["检查员甲", "检查员乙"];

    private readonly List<ToldMall> _told = [];

    public IReadOnlyList<ToldMall> Told => _told;

    public void Write(UnitStory unit, BusinessMonth month, ActBook book)
    {
        var dice = Dice.Of(seed, "files", unit.Code, month.ToString());
        var at = fates.OfReport(unit, month).At ?? Fates.Time(fates.DueOn("D16", month), dice);
        book.Drop(at, unit, month, "D16", "重点工程", [.. unit.Projects.Select(project => ProjectRow(project, month))], table: true);
        book.Drop(at, unit, month, "D19", "宣传公开", PublicityRows(month, at, dice), table: true);
        WriteMalls(unit, month, at, book);
        WriteCampaigns(unit, month, at, dice, book);
        if (month.Month % 3 == 0 || month == plan.LastMonth)
        {
            WriteInspections(unit, month, at, dice, book);
        }
    }

    private void WriteMalls(UnitStory unit, BusinessMonth month, DateTimeOffset at, ActBook book)
    {
        // The first file brings what happened before it.
        var since = month == first ? DateOnly.MinValue : month.FirstDay;
        var stages = unit.Malls
            .SelectMany(mall => mall.Stages, (mall, stage) => (Mall: mall, stage.Stage, stage.On))
            .Where(stage => stage.On >= since && stage.On <= month.LastDay)
            .ToList();
        if (stages.Count > 0)
        {
            _told.AddRange(stages.Select(stage => new ToldMall(at, unit.Code, stage.Mall.Id, stage.Stage, stage.On)));
            book.Drop(at, unit, month, "D14", "无废商场", [.. stages.Select(stage => MallRow(stage.Mall, stage.Stage, stage.On))], table: false);
        }
    }

    private static Dictionary<string, object?> MallRow(MallStory mall, string stage, DateOnly on)
    {
        var row = new Dictionary<string, object?> { ["mallId"] = mall.Id, ["name"] = mall.Name, ["stage"] = stage, ["stageDate"] = Text(on) };
        if (stage == "认定")
        {
            row["score"] = 88.5m;
            row["criteria"] = new { packaging = true, publicity = true, ecoArea = true, sorting = true };
            row["evidence"] = new[] { "认定材料.pdf" };
        }

        return row;
    }

    private static Dictionary<string, object?> ProjectRow(ProjectStory project, BusinessMonth month)
    {
        var stage = project.StageIn(month);
        return new Dictionary<string, object?>
        {
            ["projectId"] = project.Id,
            ["name"] = project.Name,
            ["kind"] = project.Kind,
            ["stage"] = stage,
            ["progressPct"] = project.ProgressIn(month),
            ["planEnd"] = "2024-12-31",
            ["actualEnd"] = project.IsBuiltIn(month) ? Text(project.Built.LastDay) : null,
            ["problem"] = stage == "停滞" ? "用地手续未办结" : null,
        };
    }

    private void WriteCampaigns(UnitStory unit, BusinessMonth month, DateTimeOffset at, Dice dice, ActBook book)
    {
        // Each quarter, and in the campaign's last month.
        var running = plan.Targets.Campaigns
            .Where(campaign => campaign.From <= month.FirstDay && campaign.To >= month.LastDay)
            .Where(campaign => month.Month % 3 == 0 || campaign.To == month.LastDay)
            .ToList();
        if (running.Count == 0)
        {
            return;
        }

        book.Drop(at, unit, month, "D18", "专项整治", [.. running.Select(campaign => CampaignRow(campaign.Id))], table: true);

        Dictionary<string, object?> CampaignRow(string campaign)
        {
            var known = campaign.EndsWith("ELV", StringComparison.Ordinal) ? dice.Between(2, 6) : dice.Between(40, 80);
            var seen = dice.Between(known / 2, known);
            var ordered = dice.Between(0, seen / 4);
            return new Dictionary<string, object?>
            {
                ["campaignId"] = campaign,
                ["sitesKnown"] = known,
                ["checked"] = seen,
                ["ordered"] = ordered,
                ["closed"] = ordered / 3,
                ["cases"] = ordered / 4,
                ["finesYuan"] = ordered / 4 * 2000,
                ["transferred"] = 0,
            };
        }
    }

    private static void WriteInspections(UnitStory unit, BusinessMonth month, DateTimeOffset at, Dice dice, ActBook book)
    {
        var quarter = $"{month.Year}-Q{(month.Month + 2) / 3}";
        var rows = Enumerable.Range(1, dice.Between(1, 3)).Select(number =>
        {
            var found = dice.Chance(0.4);
            var on = month.LastDay.AddDays(-dice.Between(2, 20));
            return new Dictionary<string, object?>
            {
                ["taskNo"] = $"SSJ-{quarter}-{number:00}",
                ["objectUscc"] = dice.Pick(unit.Enterprises).Uscc,
                ["date"] = Text(on),
                ["inspectors"] = Inspectors,
                ["findings"] = found ? new[] { new { code = "台账不全", severity = "轻" } } : null,
                ["decision"] = found ? "责令整改" : "未发现问题",
                ["rectifyBy"] = found ? Text(on.AddDays(30)) : null,
                ["publishedAt"] = Text(on.AddDays(1)),
            };
        });
        book.Post(at, unit.Partner, "D17", unit.Code, quarter, [.. rows]);
    }

    private static List<IReadOnlyDictionary<string, object?>> PublicityRows(BusinessMonth month, DateTimeOffset at, Dice dice) =>
    [
        new Dictionary<string, object?>
        {
            ["kind"] = "活动",
            ["date"] = Text(month.FirstDay.AddDays(dice.Between(0, 26))),
            ["title"] = "再生资源回收进社区",
            ["url"] = null,
            ["reach"] = dice.Between(100, 3000),
        },
        new Dictionary<string, object?>
        {
            ["kind"] = "公开栏",
            ["date"] = Text(BusinessTime.DateOf(at).AddDays(-dice.Between(0, 20))),
            ["title"] = "再生资源回收体系建设专栏",
            ["url"] = "https://recycling.example.test/column",
        },
    ];

    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
