using System.Globalization;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Settings;

/// <summary>Kinds of values, each a check that says what is wrong.</summary>
internal static class SettingValue
{
    private const string UnresolvedReference = "@Microsoft.KeyVault(";

    /// <summary>Whether the platform has left a reference to the key vault as it stands.</summary>
    public static bool IsUnresolved(string value) =>
        value.StartsWith(UnresolvedReference, StringComparison.OrdinalIgnoreCase);

    public static Func<string, Wording?> Text { get; } = _ => null;

    public static Func<string, Wording?> Flag { get; } = value => bool.TryParse(value, out _)
        ? null
        : new Wording("应为 true 或 false", "is neither true nor false");

    public static Func<string, Wording?> Duration { get; } = value =>
        TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var duration) && duration > TimeSpan.Zero
            ? null
            : new Wording("不是时长（时:分:秒）", "is no duration (hours:minutes:seconds)");

    public static Func<string, Wording?> Month { get; } = value =>
        BusinessMonth.TryParse(value, out _) ? null : new Wording("不是月份", "is no month");

    public static Func<string, Wording?> Address { get; } = value =>
        value.IndexOf('@', StringComparison.Ordinal) > 0 && !value.EndsWith('@')
            ? null
            : new Wording("不是邮箱地址", "is no mail address");

    public static Func<string, Wording?> Folder { get; } = value =>
        Directory.Exists(value) ? null : new Wording("没有这个文件夹", "is no folder that exists");

    public static Func<string, Wording?> ServiceUri { get; } = value =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? null
            : new Wording("不是网址", "is no URL");

    /// <summary>A key of at least so many bytes, in base64.</summary>
    public static Func<string, Wording?> Key(int bytes) => value => value switch
    {
        _ when IsUnresolved(value) => new Wording(
            "密钥保管库引用没有解析：检查机密是否存在、应用的身份是否有权读取",
            "is a key-vault reference that was not resolved: "
                + "see that the secret exists and the app's identity may read it"),
        _ when BytesOf(value) is null => new Wording("不是 base64", "is no base64"),
        _ when BytesOf(value)!.Length < bytes => new Wording($"不足 {bytes} 字节", $"has fewer than {bytes} bytes"),
        _ => null,
    };

    /// <summary>Several such keys with commas between; none is well too.</summary>
    public static Func<string, Wording?> Keys(int bytes) => value => value
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(Key(bytes)).FirstOrDefault(wrong => wrong is not null);

    public static Func<string, Wording?> Whole(long least, long most) => value =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? null
            : new Wording($"不是 {least} 到 {most} 的整数", $"is no whole number from {least} to {most}");

    public static Func<string, Wording?> OneOf(params string[] values) => value =>
        values.Contains(value, StringComparer.OrdinalIgnoreCase)
            ? null
            : new Wording($"应为 {string.Join('、', values)} 之一", $"is none of {string.Join(", ", values)}");

    /// <summary>The bytes of a key; null where it is no base64.</summary>
    public static byte[]? BytesOf(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
