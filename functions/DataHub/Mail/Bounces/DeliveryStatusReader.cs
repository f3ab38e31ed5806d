using System.Text.RegularExpressions;
using DataHub.Privacy;
using MimeKit;

namespace DataHub.Mail.Bounces;

/// <summary>The machine part of a report, <c>message/delivery-status</c>: groups of fields, one a recipient.</summary>
internal static partial class DeliveryStatusReader
{
    private const int LongestReason = 200;

    /// <summary>Its groups; none when it cannot be read.</summary>
    public static IReadOnlyList<HeaderList> GroupsOf(MessageDeliveryStatus part)
    {
        try
        {
            return [.. part.StatusGroups];
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>
    /// The failure that a group tells of; null for a delay, a success, and the group about the whole message.
    /// </summary>
    public static FailedDelivery? FailureOf(HeaderList group)
    {
        var status = StatusCode().Match(group["Status"] ?? "") is { Success: true } code ? code.Value : null;
        var addresses = new[] { group["Original-Recipient"], group["Final-Recipient"] }
            .Select(AddressIn).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return addresses.Count > 0
            && group["Action"]?.Trim().StartsWith("failed", StringComparison.OrdinalIgnoreCase) == true
            && status?.StartsWith('2') != true
            ? new FailedDelivery(addresses, status, Shown(Typed(group["Diagnostic-Code"]) ?? status ?? "failed"))
            : null;
    }

    /// <summary>A server's words, short, on one line, without anybody's address.</summary>
    public static string Shown(string words)
    {
        var masked = Masking.MaskNumbers(MailAddress().Replace(
            Gap().Replace(words, " ").Trim(), address => Masking.Mask(address.Value, PersonalData.Email)));
        return masked.Length > LongestReason ? masked[..LongestReason] + "…" : masked;
    }

    // rfc822; someone@example.test: the value stands behind its type.
    private static string? Typed(string? field) => field?[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();

    private static string? AddressIn(string? field) =>
        Typed(field)?.Trim('<', '>', ' ') is { } address && address.Contains('@', StringComparison.Ordinal)
            ? address
            : null;

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex StatusCode();

    [GeneratedRegex(@"[^\s<>()\[\]:;,""']+@[A-Za-z0-9.-]+")]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gap();
}
