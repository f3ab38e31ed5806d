namespace DataHub.Plan;

/// <summary>What was taken where the plan's text is silent or contradicts itself (歧义与缺省); domain report 1.6.</summary>
/// <param name="Code">Such as A1; what the data derives from it names it as its ambiguity.</param>
/// <param name="Issue">What the text leaves open.</param>
/// <param name="Zh">What was taken instead.</param>
/// <param name="Where">Where the default lies: a file of the plan, or the part of the hub that carries it out.</param>
public sealed record PlanDefault(string Code, string Issue, string Zh, string En, string Source, string Where);
