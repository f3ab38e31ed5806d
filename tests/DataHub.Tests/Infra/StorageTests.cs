using DataHub.Storage;

namespace DataHub.Tests.Infra;

[Collection(SharedCompilation.Name)]
public class StorageTests(CompiledTemplate template)
{
    /// <summary>What Event Grid writes to; the code does not.</summary>
    private const string BesideTheCode = "deadletter";

    [SkippableFact]
    public void Containers_are_those_of_the_code_and_that_for_events_that_were_not_delivered()
    {
        var deployment = template.Public;

        Assert.Equal(
            StorageNames.Containers.All.Append(BesideTheCode).Order(StringComparer.Ordinal),
            deployment.NamesIn(deployment.DataAccount, "blobServices/containers").Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Queues_are_those_of_the_code_each_with_its_poison_queue()
    {
        var deployment = template.Public;
        var queues = StorageNames.Queues.All;

        Assert.Equal(
            queues.Concat(queues.Select(StorageNames.Queues.PoisonOf)).Order(StringComparer.Ordinal),
            deployment.NamesIn(deployment.DataAccount, "queueServices/queues").Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Tables_are_those_of_the_code()
    {
        var deployment = template.Public;

        Assert.Equal(
            StorageNames.Tables.All.Order(StringComparer.Ordinal),
            deployment.NamesIn(deployment.DataAccount, "tableServices/tables").Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void No_account_takes_shared_keys_old_tls_plain_http_or_anonymous_readers()
    {
        foreach (var account in template.Situations.SelectMany(s => s.OfType("Microsoft.Storage/storageAccounts")))
        {
            var properties = account.Properties;
            Assert.False(properties["allowSharedKeyAccess"]!.GetValue<bool>());
            Assert.False(properties["allowBlobPublicAccess"]!.GetValue<bool>());
            Assert.False(properties["allowCrossTenantReplication"]!.GetValue<bool>());
            Assert.True(properties["supportsHttpsTrafficOnly"]!.GetValue<bool>());
            Assert.Equal("TLS1_2", properties["minimumTlsVersion"]!.GetValue<string>());
        }
    }

    [SkippableFact]
    public void No_container_is_public() => Assert.All(
        template.Situations.SelectMany(s => s.OfType("Microsoft.Storage/storageAccounts/blobServices/containers")),
        container => Assert.Equal("None", container.Properties["publicAccess"]!.GetValue<string>()));

    [SkippableFact]
    public void The_package_lies_in_the_hosts_account_and_not_beside_the_data()
    {
        var deployment = template.Public;

        Assert.Equal(["package"], deployment.NamesIn(deployment.HostAccount, "blobServices/containers"));
    }

    [SkippableFact]
    public void What_is_overwritten_keeps_its_earlier_version()
    {
        var deployment = template.Public;
        var service = Assert.Single(
            deployment.OfType("Microsoft.Storage/storageAccounts/blobServices"),
            service => service.Id.StartsWith(deployment.DataAccount.Id + "/", StringComparison.Ordinal));

        Assert.True(service.Properties["isVersioningEnabled"]!.GetValue<bool>());
        Assert.True(service.Properties["deleteRetentionPolicy"]!["enabled"]!.GetValue<bool>());
        Assert.True(service.Properties["containerDeleteRetentionPolicy"]!["enabled"]!.GetValue<bool>());
    }
}
