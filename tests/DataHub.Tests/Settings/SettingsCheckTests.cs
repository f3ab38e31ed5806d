using DataHub.Settings;
using Microsoft.Extensions.Configuration;

namespace DataHub.Tests.Settings;

public class SettingsCheckTests
{
    private const string China = "https://account.blob.cloud.cn";
    private const string Public = "https://account.blob.cloud.net";
    private const string Secret = "dGhpcyBpcyBzZWNyZXQ=";

    [Fact]
    public void Everything_wrong_is_told_at_once_with_purpose_and_example()
    {
        var refused = Assert.Throws<SettingsRefusedException>(() => Require(
            ("Hub:InlineBytes", "many"), ("Mail:Port", "70000"), ("Alerts:Since", "March"), ("Hub:FieldKey", Secret)));

        Assert.Equal(
            ["Alerts__Since", "HubStorage", "Hub__FieldKey", "Hub__InlineBytes", "Mail__Port"],
            refused.Faults.Select(fault => fault.Name).Order(StringComparer.Ordinal));
        Assert.All(refused.Faults, fault =>
        {
            Assert.Contains(fault.Name, refused.Message, StringComparison.Ordinal);
            Assert.Contains(fault.Purpose.Zh, refused.Message, StringComparison.Ordinal);
            Assert.Contains(fault.Example, refused.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_wrong_value_is_shown_and_a_secret_never()
    {
        var refused = Assert.Throws<SettingsRefusedException>(
            () => Require(("Mail:Security", "Perhaps"), ("Hub:FieldKey", Secret)));

        Assert.Contains("‘Perhaps’", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_mail_and_keys_the_hub_starts_and_says_what_will_not_work()
    {
        var report = Require(("HubStorage", "UseDevelopmentStorage=true"));

        Assert.Equal(["Hub__FieldKey", "Hub__SigningKey", "Mail__Host"], report.Warnings.Select(warning => warning.Name));
    }

    [Fact]
    public void A_service_address_that_is_missing_beside_others_is_named()
    {
        var refused = Assert.Throws<SettingsRefusedException>(() => Require(
            ("HubStorage:blobServiceUri", Public), ("HubStorage:queueServiceUri", Public)));

        Assert.Equal("HubStorage__tableServiceUri", Assert.Single(refused.Faults).Name);
    }

    [Fact]
    public void A_misspelt_name_is_a_warning_with_the_name_that_was_meant()
    {
        var report = Require(("HubStorage", "UseDevelopmentStorage=true"), ("Hub:RequestPerMinute", "5"));

        var warning = Assert.Single(report.Warnings, warning => warning.Name == "Hub__RequestPerMinute");
        Assert.Contains("Hub__RequestsPerMinute", warning.Example, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureChina", Public, false)]
    [InlineData("AzureChinaCloud", Public, false)]
    [InlineData("AzurePublic", China, false)]
    [InlineData("AzureCloud", China, false)]
    [InlineData("AzureChina", China, true)]
    [InlineData("AzurePublic", Public, true)]
    [InlineData("", China, true)]
    public void An_address_of_another_cloud_is_refused(string cloud, string address, bool starts)
    {
        var report = Check(
            ("Hub:Cloud", cloud), ("HubStorage:blobServiceUri", address),
            ("HubStorage:queueServiceUri", address), ("HubStorage:tableServiceUri", address));

        Assert.Equal(starts ? 0 : 3, report.Faults.Count);
    }

    [Theory]
    [InlineData("HubStorage", "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0;EndpointSuffix=core.cloud.net")]
    [InlineData("Hub__FieldKey", "@Microsoft.KeyVault(SecretUri=https://vault.cloud.net/secrets/hub-field-key)")]
    [InlineData("AzureWebJobsStorage__blobServiceUri", Public)]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=0;IngestionEndpoint=https://in.cloud.net/")]
    public void No_setting_with_an_address_escapes_and_the_rest_of_its_value_is_not_shown(string name, string value)
    {
        var report = Check(
            ("HubStorage", "UseDevelopmentStorage=true"), ("Hub:Cloud", "AzureChina"),
            (name.Replace("__", ":", StringComparison.Ordinal), value));

        var fault = Assert.Single(report.Faults, fault => fault.What.En.EndsWith("no address of AzureChina", StringComparison.Ordinal));
        Assert.Equal(name, fault.Name);
        Assert.DoesNotContain(value, fault.What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_the_platform_did_not_resolve_says_what_to_look_at()
    {
        var report = Check(
            ("HubStorage", "UseDevelopmentStorage=true"),
            ("Hub:FieldKey", "@Microsoft.KeyVault(SecretUri=https://vault.cloud.net/secrets/hub-field-key)"));

        Assert.Contains("key-vault reference", Assert.Single(report.Faults).What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_named_is_unknown_to_none_and_its_example_is_right_where_it_can_be()
    {
        Assert.Equal(SettingCatalogue.All.Count, SettingCatalogue.All.Select(setting => setting.Name).Distinct().Count());
        Assert.All(
            SettingCatalogue.All.Where(setting => !setting.IsSecret && !setting.Example.Contains('/', StringComparison.Ordinal)
                && setting.Name != "Hub__SchemaFolder"),
            setting => Assert.Null(setting.Check(setting.Example)));
    }

    [Theory]
    [InlineData("Hub:SigningKey", "Hub:FieldKey")]
    [InlineData("Hub:SigningKey", "Hub:EarlierFieldKeys")]
    [InlineData("Hub:EarlierSigningKeys", "Hub:FieldKey")]
    [InlineData("Hub:EarlierSigningKeys", "Hub:EarlierFieldKeys")]
    public void One_secret_does_not_both_sign_links_and_encrypt_personal_data(string signing, string field)
    {
        var report = Check(
            ("HubStorage", "UseDevelopmentStorage=true"), ("Hub:SigningKey", Key(1)), ("Hub:FieldKey", Key(2)),
            (signing, Key(3)), (field, field == "Hub:EarlierFieldKeys" ? $"{Key(4)}, {Key(3)}" : Key(3)));

        var fault = Assert.Single(report.Faults);
        Assert.Equal(signing.Replace(":", "__", StringComparison.Ordinal), fault.Name);
        Assert.DoesNotContain(Key(3), fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hub:EarlierFieldKeys", "Hub__FieldKey")]
    [InlineData("Hub:EarlierSigningKeys", "Hub__SigningKey")]
    public void Keys_of_before_without_a_current_one_are_refused(string earlier, string missing)
    {
        var report = Check(("HubStorage", "UseDevelopmentStorage=true"), (earlier, Key(1)));

        Assert.Equal(missing, Assert.Single(report.Faults).Name);
    }

    [Fact]
    public void After_a_rotation_of_both_keys_the_hub_starts()
    {
        var report = Require(
            ("HubStorage", "UseDevelopmentStorage=true"), ("Mail:Folder", "mail"), ("Mail:FromAddress", "hub@city.example"),
            ("Hub:FieldKey", Key(1)), ("Hub:EarlierFieldKeys", $"{Key(2)},{Key(3)}"),
            ("Hub:SigningKey", Key(4)), ("Hub:EarlierSigningKeys", Key(5)));

        Assert.Empty(report.Warnings);
    }

    [Theory]
    [InlineData("Hub:SigningKey", Secret)]
    [InlineData("Hub:SigningKey", "no base64")]
    [InlineData("Hub:EarlierSigningKeys", Secret)]
    public void A_signing_key_that_is_none_stops_the_start_unseen(string name, string value)
    {
        var refused = Assert.Throws<SettingsRefusedException>(() => Require(
            ("HubStorage", "UseDevelopmentStorage=true"), ("Hub:SigningKey", Key(1)), (name, value)));

        Assert.Equal(name.Replace(":", "__", StringComparison.Ordinal), Assert.Single(refused.Faults).Name);
        Assert.DoesNotContain(value, refused.Message, StringComparison.Ordinal);
    }

    private static string Key(byte fill) => Convert.ToBase64String([.. Enumerable.Repeat(fill, 32)]);

    private static SettingsReport Require(params (string Name, string Value)[] settings) =>
        SettingsCheck.Require(Configuration(settings));

    private static SettingsReport Check(params (string Name, string Value)[] settings) =>
        SettingsCheck.Of(Configuration(settings));

    private static IConfiguration Configuration((string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(setting => setting.Name)
            .Select(named => KeyValuePair.Create(named.Key, (string?)named.Last().Value)))
        .Build();
}
