namespace DataHub.Plan;

/// <summary>Something owed once: a plan, a survey, the self-assessment; domain report 1.2 and 1.5.</summary>
/// <param name="DueOn">Last day, included.</param>
/// <param name="OpensOn">First day, where the text gives a span.</param>
/// <param name="Dataset">The dataset in which it arrives.</param>
/// <param name="Ambiguity">The default of domain report 1.6 that was taken, such as A12.</param>
/// <param name="Items">What it must answer, by the codes of the count targets; null when any row delivers it.</param>
/// <param name="Where">Which rows of the dataset deliver it; null for any.</param>
public sealed record Deliverable(
    string Code,
    string Zh,
    string En,
    DateOnly DueOn,
    DeliverableBy By,
    string Dataset,
    string Source,
    DateOnly? OpensOn = null,
    string? Ambiguity = null,
    DeliverableFilter? Where = null,
    IReadOnlyList<string>? Items = null)
{
    /// <summary>Whether the day has come from which on it may be handed in; before it nothing is missing.</summary>
    public bool IsOpenOn(DateOnly date) => !(date < OpensOn);

    /// <summary>Whether its day has ended without it being too old to ask for: due before the plan was issued (A6).</summary>
    public bool IsOverdueAt(DeliverableBy by, CityPlan plan, DateTimeOffset asOf) =>
        By == by && !plan.PredatesIssue(DueOn) && asOf >= BusinessTime.EndOf(DueOn);

    /// <summary>Whether a row of its dataset is it, or a part of it.</summary>
    /// <param name="field">The text of a field; null when it is empty.</param>
    public bool IsDeliveredBy(Func<string, string?> field) => Where is not { } where || field(where.Field) == where.Value;
}
