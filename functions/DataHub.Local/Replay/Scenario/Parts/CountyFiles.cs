using System.Globalization;
using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario.Parts;

/// <summary>
/// What a county sends beside its report: malls (D14), projects (D16), campaigns (D18),
/// inspections (D17), publicity (D19).
/// </summary>
internal sealed class CountyFiles(
    CityPlan plan, int seed, BusinessMonth first, Fates fates, Inspections inspections, Publicity publicity, TruthBook truth)
{
    private const double SilentOnCampaign = 0.12;

    private readonly List<ToldMall> _told = [];

    public IReadOnlyList<ToldMall> Told => _told;

    public void Write(UnitStory unit, BusinessMonth month, ActBook book)
    {
        var dice = Dice.Of(seed, "files", unit.Code, month.ToString());
        var at = fates.OfReport(unit, month).At ?? Fates.Time(fates.DueOn("D16", month), dice);
        truth.Projects.AddRange(unit.Projects.Select(project =>
            new ToldProject(at, unit.Code, month.ToString(), project.Id, project.StageIn(month))));
        book.Drop(at, unit, month, "D16", "重点工程", [.. unit.Projects.Select(project => ProjectRow(project, month))], table: true);
        if (publicity.Rows(unit.Code, month, at) is { Count: > 0 } rows)
        {
            book.Drop(at, unit, month, "D19", "宣传公开", rows, table: true);
        }

        WriteMalls(unit, month, at, book);
        WriteCampaigns(unit, month, at, dice, book);
        inspections.Write(unit.Partner, unit.Code, unit.Enterprises, month, at, book);
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

    internal static Dictionary<string, object?> ProjectRow(ProjectStory project, BusinessMonth month)
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
            .Where(_ => !dice.Chance(SilentOnCampaign))
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
            truth.Campaigns.Add(new ToldCampaign(
                at, unit.Code, month.ToString(), campaign, known, seen, ordered, ordered / 3, ordered / 4, ordered / 4 * 2000));
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

    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
