using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario.Parts;

/// <summary>
/// What the city's commerce bureau reports itself: its platforms (D16), its own inspections (D17), its publicity (D19).
/// </summary>
internal sealed class CityFiles(CityPlan plan, int seed, Fates fates, Inspections inspections, Publicity publicity, TruthBook truth)
{
    // The recovery platform is in operation in time, the 1+6 platform two months late.
    private static readonly IReadOnlyList<ProjectStory> Platforms =
    [
        new("PRJ-91", "再生资源“互联网+”回收平台", "平台", new(2023, 12), new(2024, 6)),
        new("PRJ-93", "“1+6”智慧平台", "平台", new(2024, 3), new(2024, 10)),
    ];

    public void Write(IReadOnlyList<UnitStory> units, BusinessMonth month, ActBook book)
    {
        var lead = plan.Lead.Code;
        var dice = Dice.Of(seed, "city", month.ToString());
        var at = Fates.Time(fates.DueOn("D16", month).AddDays(-dice.Between(0, 4)), dice);
        truth.Projects.AddRange(Platforms.Select(platform =>
            new ToldProject(at, lead, month.ToString(), platform.Id, platform.StageIn(month))));
        book.Post(at, ActBook.City, "D16", lead, month.ToString(), [.. Platforms.Select(platform => CountyFiles.ProjectRow(platform, month))]);
        if (publicity.Rows(lead, month, at) is { Count: > 0 } rows)
        {
            book.Post(at, ActBook.City, "D19", lead, month.ToString(), rows);
        }

        inspections.Write(ActBook.City, lead, [.. units.Select(unit => unit.Enterprises[0])], month, at, book);
    }
}
