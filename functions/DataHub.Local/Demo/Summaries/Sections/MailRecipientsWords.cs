using System.Text.RegularExpressions;
using DataHub.Mail;
using DataHub.Plan;

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
        return $"{copy}{names.GetValueOrDefault(organisation, organisation)}{RoleOf(match.Groups["role"].Value)} {match.Groups["address"].Value}";
    }

    private static string RoleOf(string role) => role switch
    {
        ContactRole.Leader => "分管领导",
        ContactRole.Reporter => "责任人",
        ContactRole.Deputy => "备用联系人",
        ContactRole.Department => "联系人",
        _ => role,
    };

    [GeneratedRegex("^(?<copy>cc:)?(?<organisation>[^/]+)/(?<role>\\S+) (?<address>.+)$")]
    private static partial Regex Parts();
}
