using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario.Parts;

/// <summary>D19: an event each month, and the disclosure column, which some neglect for a while.</summary>
internal sealed class Publicity(int seed, TruthBook truth)
{
    private const double Silence = 0.05;
    private const double Neglect = 0.3;

    /// <summary>A month's rows; none when nothing is sent.</summary>
    /// <param name="by">The unit, or the organisation of the city.</param>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows(string by, BusinessMonth month, DateTimeOffset at)
    {
        var dice = Dice.Of(seed, "publicity", by, month.ToString());
        if (dice.Chance(Silence))
        {
            return [];
        }

        var rows = new List<IReadOnlyDictionary<string, object?>>
        {
            Row("活动", month.FirstDay.AddDays(dice.Between(0, 26)), "再生资源回收进社区", null, dice.Between(100, 3000)),
        };
        if (!dice.Chance(Neglect))
        {
            var on = BusinessTime.DateOf(at).AddDays(-dice.Between(0, 20));
            rows.Add(Row("公开栏", on, "再生资源回收体系建设专栏", "https://recycling.example.test/column", null));
        }

        return rows;

        Dictionary<string, object?> Row(string kind, DateOnly on, string title, string? url, int? reach)
        {
            truth.Publicity.Add(new ToldPublicity(at, by, month.ToString(), kind, on));
            return new Dictionary<string, object?>
            {
                ["kind"] = kind,
                ["date"] = CountyFiles.Text(on),
                ["title"] = title,
                ["url"] = url,
                ["reach"] = reach,
            };
        }
    }
}
