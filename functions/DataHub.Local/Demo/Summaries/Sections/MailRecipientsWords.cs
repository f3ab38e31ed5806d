using System.Text.RegularExpressions;
using DataHub.Mail;

namespace DataHub.Local.Demo.Summaries.Sections;

/// <summary>The recipients of a mail as people call them: the outbox keeps codes, roles and masked addresses.</summary>
internal static partial class MailRecipientsWords
{
    public static string Of(OutboxRecord mail, IReadOnlyDictionary<string, string> names) =>
        string.Join('，', mail.Recipients.Select(recipient => Of(recipient, names)));

    private static string Of(string recipient, IReadOnlyDictionary<string, string> names)
    {
        var match = Parts().Match(recipient);
        if (!match.Success)
        {
            return recipient;
        }

        var organisation = match.Groups["organisation"].Value;
        var copy = match.Groups["copy"].Success ? "抄送" : "";
        var role = RoleWords.Of(match.Groups["role"].Value);
        return $"{copy}{names.GetValueOrDefault(organisation, organisation)}{role} {match.Groups["address"].Value}";
    }

    [GeneratedRegex("^(?<copy>cc:)?(?<organisation>[^/]+)/(?<role>\\S+) (?<address>.+)$")]
    private static partial Regex Parts();
}
