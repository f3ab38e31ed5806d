using DataHub.Storage;

namespace DataHub.Tests.Infra;

[Collection(SharedCompilation.Name)]
public class AccessTests(CompiledTemplate template)
{
    [SkippableFact]
    public void Every_queue_that_triggers_a_function_can_be_read_and_its_poison_queue_written()
    {
        var deployment = template.Public;

        Assert.NotEmpty(DeclaredFunctions.All.Queues);
        Assert.All(
            DeclaredFunctions.All.Queues.SelectMany(function => new[] { function.Queue, StorageNames.Queues.PoisonOf(function.Queue) }),
            queue => Assert.Contains(
                ($"{deployment.DataAccount.Id}/queueServices/default/queues/{queue}", BuiltInRole.QueueDataContributor),
                AppRoles(deployment)));
    }

    [SkippableFact]
    public void Every_container_and_table_of_the_code_can_be_written()
    {
        var deployment = template.Public;
        var account = deployment.DataAccount.Id;

        Assert.All(StorageNames.Containers.All.Except([StorageNames.Containers.Audit]), container => Assert.Contains(
            ($"{account}/blobServices/default/containers/{container}", BuiltInRole.BlobDataContributor),
            AppRoles(deployment)));
        Assert.All(StorageNames.Tables.All, table => Assert.Contains(
            ($"{account}/tableServices/default/tables/{table}", BuiltInRole.TableDataContributor), AppRoles(deployment)));
    }

    [SkippableFact]
    public void Audit_files_can_be_read_and_created_and_neither_overwritten_nor_deleted()
    {
        const string Prefix = "Microsoft.Storage/storageAccounts/blobServices/containers";
        var deployment = template.Public;
        var role = deployment.Single("Microsoft.Authorization/roleDefinitions");
        var permission = Assert.Single(role.Properties["permissions"]!.AsArray())!;

        var onAudit = AppRoles(deployment)
            .Where(given => given.Scope.EndsWith("/containers/audit", StringComparison.Ordinal));
        Assert.Equal([role.ShortName], onAudit.Select(given => given.Role));
        Assert.Equal([$"{Prefix}/read"], Allowed("actions"));
        Assert.Equal([$"{Prefix}/blobs/read", $"{Prefix}/blobs/add/action"], Allowed("dataActions"));

        IEnumerable<string> Allowed(string kind) =>
            permission[kind]!.AsArray().Select(action => action!.GetValue<string>());
    }

    [SkippableFact]
    public void On_the_data_account_as_a_whole_the_app_may_only_sign_upload_links()
    {
        var deployment = template.Public;

        Assert.Equal(
            [BuiltInRole.BlobDelegator],
            AppRoles(deployment).Where(role => role.Scope == deployment.DataAccount.Id).Select(role => role.Role));
    }

    [SkippableFact]
    public void The_app_reads_its_secrets_and_cannot_change_them_and_stores_plan_files_it_has_checked()
    {
        var deployment = template.Public;
        var config = $"{deployment.DataAccount.Id}/blobServices/default/containers/config";

        Assert.Equal([BuiltInRole.SecretsUser], RolesOn(deployment.Single("Microsoft.KeyVault/vaults").Id));
        Assert.Equal([BuiltInRole.BlobDataContributor], RolesOn(config));

        IEnumerable<string> RolesOn(string scope) =>
            AppRoles(deployment).Where(role => role.Scope == scope).Select(role => role.Role);
    }

    [SkippableFact]
    public void Telemetry_is_sent_by_identity()
    {
        var deployment = template.Public;
        var insights = deployment.Single("Microsoft.Insights/components");

        Assert.True(insights.Properties["DisableLocalAuth"]!.GetValue<bool>());
        Assert.Contains((insights.Id, BuiltInRole.MetricsPublisher), AppRoles(deployment));
        Assert.EndsWith(
            "Authorization=AAD",
            deployment.Settings["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"].Split('\'')[1],
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Nobody_gets_a_role_on_more_than_one_resource()
    {
        Assert.All(template.Situations.SelectMany(situation => situation.Roles), role =>
        {
            Assert.Contains("/providers/", role.Scope, StringComparison.Ordinal);
            Assert.True(
                role.Role != BuiltInRole.BlobDataOwner || role.Scope.Contains("host", StringComparison.Ordinal),
                $"{role.Scope} has an owner.");
        });
    }

    [SkippableFact]
    public void Without_a_group_there_are_no_operators()
    {
        Assert.All(template.Public.Roles, role => Assert.True(role.IsToApp || role.IsToEventGrid, role.ToString()));
        Assert.Contains(template.Private.Roles, role => !role.IsToApp && !role.IsToEventGrid);
    }

    private static List<(string Scope, string Role)> AppRoles(Deployment deployment) =>
        [.. deployment.Roles.Where(role => role.IsToApp).Select(role => (role.Scope, role.Role))];
}
