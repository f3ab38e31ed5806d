namespace DataHub.JsonSchema.Keywords;

/// <summary>
/// A name that must be there: always (<c>required</c>), or when another is (<c>dependentRequired</c>).
/// </summary>
/// <param name="Trigger">The index of the other name, or -1.</param>
/// <param name="Needed">The index of the name that must be there.</param>
internal sealed record RequiredMember(int Trigger, int Needed, Expectation Expectation);
