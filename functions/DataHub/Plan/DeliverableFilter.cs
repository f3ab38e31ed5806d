namespace DataHub.Plan;

/// <summary>The rows of a dataset that are a deliverable: those whose field has a value, such as kind = 实施方案.</summary>
public sealed record DeliverableFilter(string Field, string Value);
