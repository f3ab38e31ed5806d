using System.Globalization;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario;

/// <summary>An inspection of an enterprise, and what became of it.</summary>
/// <param name="RectifyBy">Null when nothing was found.</param>
/// <param name="RectifiedOn">Null when it is never put right.</param>
/// <param name="PublishedOn">Null when its result is never published.</param>
internal sealed record InspectionStory(
    string TaskNo, string Uscc, DateOnly On, int Findings, DateOnly? RectifyBy, DateOnly? RectifiedOn, DateOnly? PublishedOn)
{
    private const int TermDays = 30;

    /// <summary>The inspections of a quarter that ends with a month, or of its part up to it.</summary>
    public static IReadOnlyList<InspectionStory> OfQuarter(int seed, string by, IReadOnlyList<Enterprise> enterprises, BusinessMonth month)
    {
        var quarter = string.Create(CultureInfo.InvariantCulture, $"{month.Year}-Q{(month.Month + 2) / 3}");
        var count = Dice.Of(seed, "inspections", by, quarter).Between(1, 3);
        return [.. Enumerable.Range(1, count).Select(number => Of(Dice.Of(seed, "inspection", by, quarter, $"{number}"), number))];

        InspectionStory Of(Dice dice, int number)
        {
            var on = month.LastDay.AddDays(-dice.Between(2, 20));
            var findings = dice.Chance(0.4) ? dice.Between(1, 2) : 0;
            var rectified = dice.Chance(0.75) ? on.AddDays(dice.Between(10, 70)) : (DateOnly?)null;
            var published = dice.Chance(0.9) ? on.AddDays(dice.Between(1, 45)) : (DateOnly?)null;
            return new InspectionStory(
                $"SSJ-{quarter}-{number:00}",
                dice.Pick(enterprises).Uscc,
                on,
                findings,
                findings > 0 ? on.AddDays(TermDays) : null,
                findings > 0 ? rectified : null,
                published);
        }
    }

    /// <summary>As it is known on a day.</summary>
    public InspectionStory KnownOn(DateOnly day) => this with
    {
        RectifiedOn = RectifiedOn <= day ? RectifiedOn : null,
        PublishedOn = PublishedOn <= day ? PublishedOn : null,
    };
}
