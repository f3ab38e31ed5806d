using System.Text.Json.Nodes;

namespace DataHub.Tests.Infra;

/// <summary>What a deployment would create, resource by resource; what Azure alone can say stays an expression.</summary>
public sealed class Deployment
{
    private Deployment(IReadOnlyList<Resource> resources) => Resources = resources;

    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>The function app's settings by name.</summary>
    public IReadOnlyDictionary<string, string> Settings => Single("Microsoft.Web/sites").Properties["siteConfig"]!["appSettings"]!
        .AsArray().ToDictionary(setting => setting!["name"]!.GetValue<string>(), setting => setting!["value"]!.GetValue<string>());

    public IEnumerable<RoleAssignment> Roles =>
        OfType("Microsoft.Authorization/roleAssignments").Select(RoleAssignment.Of);

    /// <summary>The account that holds the city's data; the other one is the host's.</summary>
    public Resource DataAccount => Account("data");

    public Resource HostAccount => Account("host");

    public static Deployment Read(string snapshot) => new(
    [
        .. JsonNode.Parse(File.ReadAllText(snapshot))!["predictedResources"]!.AsArray()
            .Select(resource => new Resource(resource!.AsObject())),
    ]);

    public IEnumerable<Resource> OfType(string type) => Resources.Where(resource => resource.Type == type);

    public Resource Single(string type) => Assert.Single(OfType(type));

    /// <summary>Names of an account's containers, queues or tables.</summary>
    public IEnumerable<string> NamesIn(Resource account, string kind) => OfType($"Microsoft.Storage/storageAccounts/{kind}")
        .Where(resource => resource.Id.StartsWith(account.Id + "/", StringComparison.Ordinal))
        .Select(resource => resource.ShortName);

    private Resource Account(string purpose) => Assert.Single(
        OfType("Microsoft.Storage/storageAccounts"), account => account.Name.Contains(purpose, StringComparison.Ordinal));
}
