using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataHub.Alerts;
using DataHub.Local.Services;
using DataHub.Mail;
using DataHub.Mail.Bounces;
using DataHub.Privacy;
using DataHub.Settings;
using DataHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Tests.Infra;

[Collection(SharedCompilation.Name)]
public partial class AppSettingsTests(CompiledTemplate template)
{
    private const string SampleKey = "Zm9yIGxvY2FsIGRldmVsb3BtZW50IG9ubHksIG5vdCBhIHNlY3JldA==";
    private const string OtherSampleKey = "c2lnbnMgbGlua3Mgb24gb25lIG1hY2hpbmUsIG5vdCBhIHNlY3JldCBlaXRoZXI=";

    private static readonly string[] SectionsOfTheHub = ["HubStorage__", "Hub__", "Mail__", "Alerts__"];

    private static readonly string[] StorageServices = ["blob", "queue", "table"];

    private static readonly string[] Connections = [StorageSettings.ConnectionName, "AzureWebJobsStorage"];

    [SkippableFact]
    public async Task The_hub_starts_with_the_settings_of_every_situation()
    {
        foreach (var situation in template.Situations)
        {
            await using var services = Services(Recorded(situation));

            DeclaredFunctions.All.RequireServices(services);
            Assert.IsType<SmtpMailer>(services.GetRequiredService<IMailer>());
        }
    }

    [SkippableFact]
    public void Storage_is_reached_by_the_apps_identity_at_the_addresses_that_azure_gives()
    {
        var storage = StorageSettings.Read(Recorded(template.Public).ToConfiguration());

        Assert.Null(storage.ConnectionString);
        Assert.Equal(Sample("HubStorage__clientId"), storage.ClientId);
        Assert.All(StorageServices, service => Assert.EndsWith(
            $".primaryEndpoints.{service}]", template.Public.Settings[$"HubStorage__{service}ServiceUri"], StringComparison.Ordinal));
    }

    [SkippableFact]
    public void The_template_has_made_the_storage()
    {
        Assert.False(HubSettings.Read(Recorded(template.Public).ToConfiguration()).CreateStorage);
    }

    [SkippableFact]
    public async Task Every_setting_of_the_template_is_read_by_the_code()
    {
        foreach (var situation in template.Situations)
        {
            var recorded = Recorded(situation);
            await ReadAllAsync(recorded);

            // The Functions host reads that one, to know how to sign in for the triggers.
            Assert.Equal(
                ["HubStorage__credential"],
                situation.Settings.Keys.Where(IsOfTheHub).Except(recorded.Asked, StringComparer.OrdinalIgnoreCase));
        }
    }

    [SkippableFact]
    public void Every_setting_that_the_example_needs_is_in_the_template()
    {
        var example = JsonNode.Parse(File.ReadAllText(
            Path.Combine(Repository.Root, "functions", "DataHub.Functions", "local.settings.json.example")))!["Values"]!.AsObject();
        var names = template.China.Settings.Keys.ToList();

        Assert.All(example.Select(setting => setting.Key), wanted => Assert.Contains(
            names, name => name == wanted || name.StartsWith(wanted + "__", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public void Every_connection_of_a_trigger_signs_in_by_identity()
    {
        var settings = template.Public.Settings;

        Assert.All(Connections, connection =>
        {
            Assert.DoesNotContain(connection, settings.Keys);
            Assert.Equal("managedidentity", settings[connection + "__credential"]);
            Assert.Contains(connection + "__clientId", settings.Keys);
            Assert.Contains(connection + "__blobServiceUri", settings.Keys);
        });
    }

    [SkippableFact]
    public void No_setting_holds_a_secret()
    {
        foreach (var (name, value) in template.Situations.SelectMany(situation => situation.Settings))
        {
            Assert.DoesNotMatch(SharedKey(), value);
            Assert.True(
                !SecretName().IsMatch(name) || value.Contains("@Microsoft.KeyVault(SecretUri=", StringComparison.Ordinal),
                $"{name} is no reference to the vault.");
        }

        Assert.Contains("Hub__FieldKey", template.Public.Settings.Keys);
        Assert.Contains("Hub__SigningKey", template.Public.Settings.Keys);
        Assert.Contains("Mail__Password", template.Private.Settings.Keys);
    }

    [SkippableFact]
    public void The_referenced_secrets_are_those_that_the_template_can_write()
    {
        var written = template.Private.OfType("Microsoft.KeyVault/vaults/secrets").Select(secret => secret.ShortName);
        var referenced = template.Private.Settings.Values
            .Where(value => value.Contains("@Microsoft.KeyVault", StringComparison.Ordinal))
            .Select(value => value.Split('\'')[^2]);

        Assert.Equal(written.Order(StringComparer.Ordinal), referenced.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Earlier_keys_are_read_from_the_vault_only_where_there_are_some()
    {
        string[] earlier = ["Hub__EarlierFieldKeys", "Hub__EarlierSigningKeys"];

        Assert.Empty(template.Public.Settings.Keys.Intersect(earlier));
        Assert.Equal(
            ["hub-earlier-field-keys", "hub-earlier-signing-keys"],
            earlier.Select(name => template.Private.Settings[name].Split('\'')[^2]));
    }

    [Fact]
    public async Task The_readme_names_every_setting_that_the_code_reads()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "infra", "README.md"));
        var recorded = new RecordingConfiguration(
        [
            new("HubStorage__blobServiceUri", "https://a.example"), new("HubStorage__queueServiceUri", "https://a.example"),
            new("HubStorage__tableServiceUri", "https://a.example"), new("Hub__FieldKey", SampleKey),
            new("Hub__SigningKey", OtherSampleKey),
            new("Hub__InlineRows", "5000"), new("Mail__Attempts", "8"), new("Mail__Host", "smtp.example"),
            new("Mail__FromAddress", "hub@liaocheng.example"), new("Mail__FromName", "Hub"),
        ]);
        await ReadAllAsync(recorded);

        var names = recorded.Asked.Where(name => IsOfTheHub(name) && name.Split("__").Length == 2).ToList();
        Assert.Contains("Hub__RequestsPerMinute", names);
        Assert.All(names, name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_start_checks_every_setting_that_the_code_reads()
    {
        var recorded = new RecordingConfiguration(
        [
            new("HubStorage", "UseDevelopmentStorage=true"), new("Hub__InlineRows", "5000"), new("Mail__Attempts", "8"),
            new("Mail__Host", "smtp.example"), new("Mail__FromAddress", "hub@liaocheng.example"), new("Mail__FromName", "Hub"),
        ]);
        await ReadAllAsync(recorded);

        var read = recorded.Asked.Where(name => IsOfTheHub(name) && name.Split("__").Length == 2).ToHashSet();
        // The Functions host reads that one, a folder for mail is asked for only without a server, stand-ins go by role.
        Assert.Equal(
            SettingCatalogue.All.Select(setting => setting.Name)
                .Except([StorageSettings.ConnectionName, "HubStorage__credential", "Mail__Folder"])
                .Append(SettingCatalogue.StandIns).Order(StringComparer.OrdinalIgnoreCase),
            read.Order(StringComparer.OrdinalIgnoreCase));
    }

    [SkippableFact]
    public void The_settings_of_every_situation_are_ones_the_hub_starts_with()
    {
        foreach (var situation in template.Situations)
        {
            var report = SettingsCheck.Of(Recorded(situation).ToConfiguration());

            Assert.Empty(report.Faults.Select(fault => fault.ToString()));
            Assert.DoesNotContain(report.Warnings, warning => warning.What.En.Contains("no setting", StringComparison.Ordinal));
        }
    }

    private static async Task ReadAllAsync(RecordingConfiguration recorded)
    {
        await using var services = Services(recorded);
        _ = services.GetRequiredService<HubStorage>();
        _ = services.GetRequiredService<FieldCipher>();
        _ = services.GetRequiredService<IMailer>();
        _ = services.GetRequiredService<MailSender>();
        _ = services.GetRequiredService<DeliverySettings>();
        _ = services.GetRequiredService<BounceSettings>();
        _ = services.GetRequiredService<AlertSettings>();
    }

    private static ServiceProvider Services(RecordingConfiguration settings) =>
        new ServiceCollection().AddLogging().AddDataHub(settings.ToConfiguration()).BuildServiceProvider();

    /// <summary>The settings, with what Azure alone can say made up.</summary>
    private static RecordingConfiguration Recorded(Deployment deployment) => new(deployment.Settings.Select(setting =>
        KeyValuePair.Create(
            setting.Key, setting.Value.StartsWith('[') ? Sample(setting.Key) : setting.Value)));

    private static string Sample(string name) => name switch
    {
        _ when name.EndsWith("ServiceUri", StringComparison.Ordinal) => "https://account.example",
        _ when name.EndsWith("clientId", StringComparison.Ordinal) => "00000000-0000-0000-0000-000000000004",
        "Hub__Cloud" => "AzureCloud",
        "Hub__SigningKey" or "Hub__EarlierSigningKeys" => OtherSampleKey,
        _ => SampleKey,
    };

    private static bool IsOfTheHub(string name) =>
        SectionsOfTheHub.Any(section => name.StartsWith(section, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("AccountKey|SharedAccess|DefaultEndpointsProtocol|listKeys|[?&]sig=", RegexOptions.IgnoreCase)]
    private static partial Regex SharedKey();

    [GeneratedRegex("Password|Secret|Key$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
