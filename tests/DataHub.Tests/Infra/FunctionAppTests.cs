using System.Globalization;
using System.Text.Json.Nodes;

namespace DataHub.Tests.Infra;

[Collection(SharedCompilation.Name)]
public class FunctionAppTests(CompiledTemplate template)
{
    /// <summary>“Flex Consumption plan deprecations” of the app settings reference for Azure Functions.</summary>
    private static readonly string[] NotOnFlex =
    [
        "ENABLE_ORYX_BUILD", "FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_WORKER_RUNTIME_VERSION",
        "FUNCTIONS_MAX_HTTP_CONCURRENCY", "FUNCTIONS_WORKER_PROCESS_COUNT",
        "FUNCTIONS_WORKER_DYNAMIC_CONCURRENCY_ENABLED", "SCM_DO_BUILD_DURING_DEPLOYMENT",
        "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_CONTENTOVERVNET", "WEBSITE_CONTENTSHARE",
        "WEBSITE_DNS_SERVER", "WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT", "WEBSITE_NODE_DEFAULT_VERSION",
        "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_SKIP_CONTENTSHARE_VALIDATION", "WEBSITE_VNET_ROUTE_ALL",
        "WEBSITE_TIME_ZONE", "TZ",
        "alwaysOn", "containerSize", "ftpsState", "isReserved", "isXenon", "linuxFxVersion", "netFrameworkVersion",
        "functionAppScaleLimit", "preWarmedInstanceCount", "use32BitWorkerProcess", "vnetBackupRestoreEnabled",
        "vnetContentShareEnabled", "vnetImagePullEnabled", "vnetRouteAllEnabled", "windowsFxVersion",
    ];

    [SkippableFact]
    public void On_flex_consumption_runtime_scale_and_package_are_the_apps_own_configuration()
    {
        var app = App(template.Public);
        var configuration = app["functionAppConfig"]!;

        Assert.Equal("FC1", Plan(template.Public)["sku"]!["name"]!.GetValue<string>());
        Assert.Equal("dotnet-isolated", configuration["runtime"]!["name"]!.GetValue<string>());
        Assert.Equal("10.0", configuration["runtime"]!["version"]!.GetValue<string>());
        Assert.Equal(2048, configuration["scaleAndConcurrency"]!["instanceMemoryMB"]!.GetValue<int>());
        Assert.Equal(40, configuration["scaleAndConcurrency"]!["maximumInstanceCount"]!.GetValue<int>());
        Assert.Equal(
            "UserAssignedIdentity",
            configuration["deployment"]!["storage"]!["authentication"]!["type"]!.GetValue<string>());
    }

    [SkippableFact]
    public void On_flex_consumption_nothing_is_set_that_it_does_not_take()
    {
        Assert.Empty(template.Public.Settings.Keys.Intersect(NotOnFlex));
        Assert.Empty(Set(template.Public).Intersect(NotOnFlex));
        Assert.NotEmpty(template.China.Settings.Keys.Intersect(NotOnFlex));
        Assert.NotEmpty(Set(template.China).Intersect(NotOnFlex));

        static IEnumerable<string> Set(Deployment situation) => App(situation)
            .Concat(App(situation)["siteConfig"]!.AsObject())
            .Where(property => property.Value is not null).Select(property => property.Key);
    }

    [SkippableFact]
    public void The_host_lets_through_what_the_hub_itself_answers()
    {
        Assert.True(new HubSettings().MostBytes < HubSettings.LargestRequest);
        Assert.All(template.Situations, situation => Assert.Equal(
            HubSettings.LargestRequest.ToString(CultureInfo.InvariantCulture),
            situation.Settings["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"]));
    }

    [SkippableFact]
    public void Nothing_waits_at_a_cost_unless_asked_to()
    {
        Assert.Empty(AlwaysReady(template.Public));
        Assert.Equal(2, Assert.Single(AlwaysReady(template.Private))!["instanceCount"]!.GetValue<int>());
    }

    [SkippableFact]
    public void On_elastic_premium_the_app_runs_from_the_package_that_its_identity_reads()
    {
        var settings = template.China.Settings;

        Assert.Equal("EP1", Plan(template.China)["sku"]!["name"]!.GetValue<string>());
        Assert.Null(App(template.China)["functionAppConfig"]);
        Assert.Equal("DOTNET-ISOLATED|10.0", App(template.China)["siteConfig"]!["linuxFxVersion"]!.GetValue<string>());
        Assert.Equal("dotnet-isolated", settings["FUNCTIONS_WORKER_RUNTIME"]);
        Assert.Equal("~4", settings["FUNCTIONS_EXTENSION_VERSION"]);
        Assert.Contains("hub.zip", settings["WEBSITE_RUN_FROM_PACKAGE"], StringComparison.Ordinal);
        Assert.EndsWith(
            App(template.China)["keyVaultReferenceIdentity"]!.GetValue<string>(),
            settings["WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID"],
            StringComparison.Ordinal);
        Assert.DoesNotContain(settings.Keys, name => name.StartsWith("WEBSITE_CONTENT", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Both_plans_are_linux_and_take_only_https_and_no_publishing_password()
    {
        foreach (var situation in template.Situations)
        {
            Assert.True(Plan(situation)["properties"]!["reserved"]!.GetValue<bool>());
            Assert.True(App(situation)["httpsOnly"]!.GetValue<bool>());
            Assert.Equal("1.2", App(situation)["siteConfig"]!["minTlsVersion"]!.GetValue<string>());
            Assert.Equal(
                ["ftp", "scm"],
                situation.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies")
                    .Where(door => !door.Properties["allow"]!.GetValue<bool>())
                    .Select(door => door.ShortName)
                    .Order(StringComparer.Ordinal));
        }
    }

    private static JsonObject App(Deployment situation) => situation.Single("Microsoft.Web/sites").Properties;

    private static JsonObject Plan(Deployment situation) => situation.Single("Microsoft.Web/serverfarms").Json;

    private static JsonArray AlwaysReady(Deployment situation) =>
        App(situation)["functionAppConfig"]!["scaleAndConcurrency"]!["alwaysReady"]!.AsArray();
}
