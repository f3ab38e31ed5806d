using System.Text.RegularExpressions;

namespace DataHub.Tests.Approved;

/// <summary>
/// Five mails: two of the ladder, the digest, the asking for a signature, the announcement of a dispatch.
/// </summary>
public sealed partial class ApprovedMailTests
{
    public static TheoryData<string> Names => [.. ApprovedMails.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_message_and_its_text_are_as_approved(string name) =>
        Approval.Verify($"mail-{name}", "txt", Fixed((await MailParts.OfAsync(ApprovedMails.All[name])).Text));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_page_is_as_approved(string name) =>
        Approval.Verify($"mail-{name}", "html", Fixed((await MailParts.OfAsync(ApprovedMails.All[name])).Html));

    // A link's token is another each time.
    private static string Fixed(string text) => Token().Replace(text, "/api/release/TOKEN");

    [GeneratedRegex(@"/api/release/[A-Za-z0-9_.-]+")]
    private static partial Regex Token();
}
