namespace DataHub.Tests.Infra;

[Collection(SharedCompilation.Name)]
public class PrivateNetworkTests(CompiledTemplate template)
{
    [SkippableFact]
    public void Without_the_switch_there_is_no_network() => Assert.DoesNotContain(
        template.Public.Resources, resource => resource.Type.StartsWith("Microsoft.Network/", StringComparison.Ordinal));

    [SkippableFact]
    public void With_it_storage_vault_and_app_are_reached_by_private_addresses_only()
    {
        var deployment = template.Private;
        var hidden = new[]
        {
            deployment.HostAccount, deployment.Single("Microsoft.KeyVault/vaults"), deployment.Single("Microsoft.Web/sites"),
        };

        Assert.All(hidden, resource => Assert.Equal("Disabled", resource.Properties["publicNetworkAccess"]!.GetValue<string>()));
        Assert.Equal("Deny", deployment.DataAccount.Properties["networkAcls"]!["defaultAction"]!.GetValue<string>());
        Assert.EndsWith(
            "/subnets/app",
            deployment.Single("Microsoft.Web/sites").Properties["virtualNetworkSubnetId"]!.GetValue<string>(),
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_counties_addresses_still_reach_the_drop_zone() => Assert.Equal(
        ["203.0.113.7", "203.0.113.64/27"],
        template.Private.DataAccount.Properties["networkAcls"]!["ipRules"]!.AsArray()
            .Select(rule => rule!["value"]!.GetValue<string>()));

    [SkippableFact]
    public void Every_service_has_its_endpoint_and_each_endpoint_the_zone_of_its_service()
    {
        var deployment = template.Private;
        var endpoints = deployment.OfType("Microsoft.Network/privateEndpoints")
            .ToDictionary(endpoint => endpoint.Id, Connection, StringComparer.Ordinal);
        var data = deployment.DataAccount.Id;
        var host = deployment.HostAccount.Id;

        Assert.Equal(
            new HashSet<(string, string)>
            {
                (data, "blob"), (data, "queue"), (data, "table"), (host, "blob"), (host, "table"),
                (deployment.Single("Microsoft.KeyVault/vaults").Id, "vault"), (deployment.Single("Microsoft.Web/sites").Id, "sites"),
            },
            endpoints.Values.ToHashSet());
        Assert.All(deployment.OfType("Microsoft.Network/privateEndpoints/privateDnsZoneGroups"), group =>
        {
            var service = endpoints[group.Id[..group.Id.LastIndexOf("/privateDnsZoneGroups", StringComparison.Ordinal)]].Service;
            var zone = group.Properties["privateDnsZoneConfigs"]![0]!["properties"]!["privateDnsZoneId"]!.GetValue<string>();
            Assert.Contains(
                service switch { "vault" => "suffixes.keyvaultDns", "sites" => "defaultHostName", _ => $"privatelink.{service}." },
                zone,
                StringComparison.Ordinal);
        });
    }

    private static (string Resource, string Service) Connection(Resource endpoint)
    {
        var connection = endpoint.Properties["privateLinkServiceConnections"]![0]!["properties"]!;
        return (connection["privateLinkServiceId"]!.GetValue<string>(), connection["groupIds"]![0]!.GetValue<string>());
    }
}
