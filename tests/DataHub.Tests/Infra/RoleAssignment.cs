namespace DataHub.Tests.Infra;

/// <summary>Who may do what, and where.</summary>
/// <param name="Scope">Id of the resource it is given on.</param>
/// <param name="Role">Id of the built-in role.</param>
/// <param name="Principal">The expression that yields the identity, or the group's id.</param>
public sealed record RoleAssignment(string Scope, string Role, string Principal)
{
    public bool IsToApp => Principal.Contains("userAssignedIdentities", StringComparison.Ordinal);

    public bool IsToEventGrid => Principal.Contains("systemTopics", StringComparison.Ordinal);

    public static RoleAssignment Of(Resource resource) => new(
        resource.Id[..resource.Id.LastIndexOf("/providers/", StringComparison.Ordinal)],
        resource.Properties["roleDefinitionId"]!.GetValue<string>().Split('/')[^1],
        resource.Properties["principalId"]!.GetValue<string>());
}
