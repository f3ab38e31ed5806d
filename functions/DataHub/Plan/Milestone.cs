namespace DataHub.Plan;

/// <summary>A cumulative count that must be reached by the end of a day.</summary>
/// <param name="Source">Section of the plan's text.</param>
/// <param name="Ambiguity">The default of domain report 1.6 that was taken, such as A1.</param>
/// <param name="Derived">Not in the text: the sum of the units' minima.</param>
public sealed record Milestone(
    DateOnly By,
    decimal Min,
    MilestoneLevel Level,
    string Source,
    string? Ambiguity = null,
    bool Derived = false);
