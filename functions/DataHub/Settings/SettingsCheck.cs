using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using Microsoft.Extensions.Configuration;

namespace DataHub.Settings;

/// <summary>
/// Checks all settings before anything is made of them, so that a start tells everything that is wrong at once. What
/// the hub can do without is a warning: without a field key it refuses personal data, without a signing key drafts go
/// out without links, without a mail server mail waits.
/// </summary>
public static class SettingsCheck
{
    private static readonly string[] Sections = ["Hub", "HubStorage", "Mail", "Alerts"];

    private static readonly string[] Services =
        ["HubStorage__blobServiceUri", "HubStorage__queueServiceUri", "HubStorage__tableServiceUri"];

    /// <summary>The warnings of settings with which the hub can start.</summary>
    /// <exception cref="SettingsRefusedException">Something is wrong; lists all of it.</exception>
    public static SettingsReport Require(IConfiguration configuration)
    {
        var report = Of(configuration);
        return report.Faults.Count == 0 ? report : throw new SettingsRefusedException(report.Faults);
    }

    public static SettingsReport Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new SettingsReport(
            [
                .. MissingStorage(configuration),
                .. WrongValues(configuration),
                .. KeyCheck.Faults(configuration),
                .. CloudCheck.ForeignAddresses(configuration),
            ],
            [.. Missing(configuration), .. Unknown(configuration)]);
    }

    private static IEnumerable<SettingFault> MissingStorage(IConfiguration configuration)
    {
        if (Value(configuration, SettingCatalogue.Storage) is not null)
        {
            yield break;
        }

        var missing = Services.Select(name => SettingCatalogue.Find(name)!)
            .Where(service => Value(configuration, service) is null).ToList();
        if (missing.Count == Services.Length)
        {
            yield return SettingCatalogue.Storage.Fault(new Wording("没有设置", "is missing"));
            yield break;
        }

        foreach (var service in missing)
        {
            yield return service.Fault(new Wording(
                "没有设置，而另外的服务地址已设置", "is missing, while another service's address is set"));
        }
    }

    private static IEnumerable<SettingFault> WrongValues(IConfiguration configuration) =>
        from setting in SettingCatalogue.All
        let value = Value(configuration, setting)
        where value is not null
        let fault = setting.FaultOf(value)
        where fault is not null
        select fault;

    private static IEnumerable<SettingFault> Missing(IConfiguration configuration)
    {
        if (Value(configuration, SettingCatalogue.FieldKey) is null)
        {
            yield return SettingCatalogue.FieldKey.Fault(new Wording(
                "没有设置：含个人信息的数据集将被拒收", "is missing: datasets with personal data are refused"));
        }

        if (Value(configuration, SettingCatalogue.SigningKey) is null)
        {
            yield return SettingCatalogue.SigningKey.Fault(new Wording(
                "没有设置：待签发的文稿不带链接，由平台管理员办理签发",
                "is missing: drafts go out without links, and operators release them"));
        }

        if (Value(configuration, SettingCatalogue.MailHost) is null
            && Value(configuration, SettingCatalogue.MailFolder) is null)
        {
            yield return SettingCatalogue.MailHost.Fault(new Wording(
                "没有设置：邮件留在发件箱，发不出去", "is missing: mail stays in the outbox"));
        }
        else if (Value(configuration, SettingCatalogue.MailFrom) is null)
        {
            yield return SettingCatalogue.MailFrom.Fault(new Wording(
                "没有设置：发件人是无法回复的地址", "is missing: mail comes from an address that cannot be answered"));
        }

        if (Value(configuration, SettingCatalogue.MailUser) is not null
            && !IsGiven(configuration, SettingCatalogue.MailPassword))
        {
            yield return SettingCatalogue.MailPassword.Fault(new Wording(
                "没有设置，或密钥保管库引用没有解析：无法登录发信服务器",
                "is missing, or a key-vault reference that was not resolved: the mail server will refuse the login"));
        }

        if (Value(configuration, SettingCatalogue.BounceUser) is not null
            && !IsGiven(configuration, SettingCatalogue.BouncePassword))
        {
            yield return SettingCatalogue.BouncePassword.Fault(new Wording(
                "没有设置，或密钥保管库引用没有解析：无法读取退信",
                "is missing, or a key-vault reference that was not resolved: returned mail cannot be read"));
        }
    }

    private static bool IsGiven(IConfiguration configuration, Setting secret) =>
        Value(configuration, secret) is { } value && !SettingValue.IsUnresolved(value);

    // A name misspelt is a setting that has no effect: said, but no reason not to start after a downgrade.
    private static IEnumerable<SettingFault> Unknown(IConfiguration configuration) =>
        from section in Sections
        from child in configuration.GetSection(section).GetChildren()
        let name = $"{section}__{child.Key}"
        where SettingCatalogue.Find(name) is null
            && !name.Equals(SettingCatalogue.StandIns, StringComparison.OrdinalIgnoreCase)
        let nearest = SettingCatalogue.All.MinBy(known => TextDistance.Between(known.Name, name))!
        select nearest.Fault(new Wording("平台不认识这个设置", "is no setting of the hub")) with { Name = name };

    private static string? Value(IConfiguration configuration, Setting setting) =>
        configuration[setting.Key] is { Length: > 0 } value ? value : null;
}
