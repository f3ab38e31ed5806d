using DataHub.Intake.Receipts;
using Microsoft.Extensions.Configuration;

namespace DataHub.Settings;

/// <summary>
/// Holds the hub's keys against each other: one secret must not sign links and encrypt personal data, or the two could
/// not be replaced apart, and whoever learns one has both; and keys of before stand beside a current one, or new values
/// would go to a key that was to be given up.
/// </summary>
internal static class KeyCheck
{
    public static IEnumerable<SettingFault> Faults(IConfiguration configuration)
    {
        foreach (var (current, earlier) in new[]
        {
            (SettingCatalogue.FieldKey, SettingCatalogue.EarlierFieldKeys),
            (SettingCatalogue.SigningKey, SettingCatalogue.EarlierSigningKeys),
        })
        {
            if (KeysOf(configuration, current).Count == 0 && KeysOf(configuration, earlier).Count > 0)
            {
                yield return current.Fault(new Wording(
                    "没有设置，而以前的密钥已设置", "is missing, while keys of before are set"));
            }
        }

        var fieldKeys = KeysOf(configuration, SettingCatalogue.FieldKey)
            .Concat(KeysOf(configuration, SettingCatalogue.EarlierFieldKeys)).ToHashSet();
        foreach (var signing in new[] { SettingCatalogue.SigningKey, SettingCatalogue.EarlierSigningKeys })
        {
            if (KeysOf(configuration, signing).Any(fieldKeys.Contains))
            {
                yield return signing.Fault(new Wording(
                    "与个人信息加密密钥相同，应各用各的", "is a field key too: each needs a value of its own"));
            }
        }
    }

    // The bytes, in one spelling: base64 may hold white space.
    private static List<string> KeysOf(IConfiguration configuration, Setting setting) =>
    [
        .. (configuration[setting.Key] ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(SettingValue.BytesOf).OfType<byte[]>().Select(Convert.ToHexString),
    ];
}
