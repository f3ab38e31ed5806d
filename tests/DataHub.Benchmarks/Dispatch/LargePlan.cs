using System.Globalization;
using DataHub.Plan;

namespace DataHub.Benchmarks.Dispatch;

/// <summary>The city's plan with its units taken as often as it needs: a province, or a country, with the same rules.</summary>
internal static class LargePlan
{
    public static CityPlan Of(CityPlan plan, int units)
    {
        var all = Enumerable.Range(0, units).Select(number => CopyOf(plan.Units[number % plan.Units.Count], number, plan)).ToList();
        return new CityPlan(all, plan.Organisations)
        {
            Id = plan.Id,
            Version = plan.Version,
            City = plan.City,
            Document = plan.Document,
            FirstMonth = plan.FirstMonth,
            LastMonth = plan.LastMonth,
            Phases = plan.Phases,
            Catalogue = plan.Catalogue,
            Targets = plan.Targets with
            {
                Counts =
                [
                    .. plan.Targets.Counts.Select(target => target with
                    {
                        Groups = [.. target.Groups.Select(group => group with { Units = CodesOf(group, plan, units) })],
                    }),
                ],
            },
            DueRules = plan.DueRules,
            ReportDuties = plan.ReportDuties,
            Ladder = plan.Ladder,
            Thresholds = plan.Thresholds,
            Compliance = plan.Compliance,
            Defaults = plan.Defaults,
            Calendar = plan.Calendar,
        };
    }

    private static List<string> CodesOf(TargetGroup group, CityPlan plan, int units) =>
    [
        .. Enumerable.Range(0, units)
            .Where(number => group.Units.Contains(plan.Units[number % plan.Units.Count].Code))
            .Select(number => CodeOf(plan.Units[number % plan.Units.Count].Code, number, plan)),
    ];

    private static ReportingUnit CopyOf(ReportingUnit unit, int number, CityPlan plan) => number < plan.Units.Count
        ? unit
        : unit with
        {
            Code = CodeOf(unit.Code, number, plan),
            Name = string.Create(CultureInfo.InvariantCulture, $"{unit.Name}{number}"),
            ShortName = string.Create(CultureInfo.InvariantCulture, $"{unit.ShortName}{number}"),
            Order = number + 1,
            Gb2260 = null,
            Aliases = [],
        };

    private static string CodeOf(string code, int number, CityPlan plan) => number < plan.Units.Count
        ? code
        : string.Create(CultureInfo.InvariantCulture, $"{code}-{number:d4}");
}
