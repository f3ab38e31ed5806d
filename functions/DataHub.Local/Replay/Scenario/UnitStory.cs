using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario;

/// <summary>What a unit is like, and what will befall it in the plan's years.</summary>
internal sealed record UnitStory
{
    public required ReportingUnit Unit { get; init; }

    /// <summary>Recovered in the base year, tonnes, by class of the catalogue: the sum of its enterprises.</summary>
    public required IReadOnlyDictionary<string, decimal> BaseT { get; init; }

    public required IReadOnlyList<Enterprise> Enterprises { get; init; }

    /// <summary>Growth on the base year that it has in 2023 and gains in each year after.</summary>
    public required (double In2023, double PerYear) Growth { get; init; }

    /// <summary>Probability that a monthly report comes late.</summary>
    public required double Tardiness { get; init; }

    /// <summary>Months whose reports come late or never, whatever the dice say.</summary>
    public IReadOnlyDictionary<BusinessMonth, bool> Troubles { get; init; } = new Dictionary<BusinessMonth, bool>();

    public required IReadOnlyList<MallStory> Malls { get; init; }

    public required IReadOnlyList<ProjectStory> Projects { get; init; }

    /// <summary>Months from which on it has one scrap-steel enterprise more.</summary>
    public IReadOnlyList<BusinessMonth> ScrapSteelFrom { get; init; } = [];

    /// <summary>Month from which on its recovery logistics are linked with those of household waste.</summary>
    public required BusinessMonth LogisticsFrom { get; init; }

    /// <summary>The day on which another reporter takes over; null when the first stays.</summary>
    public DateOnly? ReporterChangesOn { get; init; }

    public string Code => Unit.Code;

    /// <summary>Whoever holds the unit's keys and fills its folder.</summary>
    public string Partner => $"{Unit.Code}-COUNTY";
}
