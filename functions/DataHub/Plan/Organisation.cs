namespace DataHub.Plan;

/// <summary>
/// An organisation that names contacts or receives mail without being a reporting unit: the city's commerce bureau and
/// the members of the task force (专班成员单位); domain report 1.0.
/// </summary>
public sealed record Organisation(string Code, string Name, bool IsLead, IReadOnlyList<string> Aliases);
