namespace DataHub.Plan;

/// <summary>Least growth of the recovered quantity (回收量增长率) in one year.</summary>
/// <param name="Min">A share: 0.023 is 2.3 %.</param>
/// <param name="Source">Section of the plan's text.</param>
/// <param name="YearToDateCheckOn">Day on which the text wants it met already, by the year to date (A2).</param>
/// <param name="Ambiguity">The default of domain report 1.6 that was taken, such as A2.</param>
/// <param name="Interpolated">Not in the text: on the straight line between two years that are.</param>
public sealed record GrowthTarget(
    int Year,
    decimal Min,
    string Source,
    DateOnly? YearToDateCheckOn = null,
    string? Ambiguity = null,
    bool Interpolated = false);
