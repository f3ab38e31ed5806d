using System.Security.Cryptography;
using System.Text;
using DataHub.Mail;
using DataHub.Mail.Sms;
using DataHub.Papers;
using DataHub.Papers.Composing;
using DataHub.Papers.Wordings;
using DataHub.Plan;

namespace DataHub.Alerts;

/// <summary>
/// Turns steps of the ladder into mail: one mail a unit, and one to the lead organisation for all its cases.
/// </summary>
public sealed class LadderMails(CityPlan plan, LadderWording wording, PaperWordings papers)
{
    private readonly LadderValues _values = new(plan, wording);

    /// <summary>The mail of a step that addresses the unit itself.</summary>
    public OutboxMail ToUnit(LadderStep step, AlertCase alert, DateTimeOffset asOf)
    {
        var values = _values.Of([alert], asOf);
        var standing = StandingOf(alert, values, asOf);
        var facts = new MailBlock.Facts(
        [
            ("报送单位", alert.Unit.Name),
            ("报告期", values["month"]),
            ("截止时间", values["due"]),
            ("目前情况", standing[0]),
            .. standing.Skip(1).Select(more => ("请注意", more)),
        ]);
        return Mail(step, alert.Obligation.PartitionKey, step.Id, [alert], [facts], values);
    }

    /// <summary>
    /// The short message of a step to the unit itself, beside its mail; null where the wording has none, or one that
    /// would not fit even with the unit's short name.
    /// </summary>
    public OutboxMail? TextTo(LadderStep step, AlertCase alert, DateTimeOffset asOf)
    {
        if (step.To.At != LadderParty.Unit || wording.Sms(step.Kind) is not { } template)
        {
            return null;
        }

        var values = new Dictionary<string, string>(_values.Of([alert], asOf));
        var text = WordingTemplate.Fill(template, values);
        if (text.Length > ShortMessage.Longest)
        {
            values["unit"] = alert.Unit.ShortName;
            text = WordingTemplate.Fill(template, values);
        }

        return text.Length > ShortMessage.Longest
            ? null
            : new OutboxMail(
                alert.Obligation.PartitionKey,
                $"{step.Id}.sms",
                AddresseeOf(step.To, alert),
                [],
                text,
                "",
                text,
                [],
                AwaitedOf([alert]),
                Channel: OutboxChannel.Sms);
    }

    /// <summary>The mail of a step that addresses the lead organisation: all units that reached it, in one.</summary>
    public OutboxMail ToLead(LadderStep step, IReadOnlyList<AlertCase> cases, DateTimeOffset asOf)
    {
        var rows = cases.Select(alert => RowOf(alert, asOf)).ToList();
        var table = new MailBlock.Table(["单位", "情况"], rows);
        var report = cases[0].Report;
        return Mail(
            step,
            $"{report.Dataset}.{report.Period}",
            $"{step.Id}.{MarkOf(cases)}",
            cases,
            [table],
            _values.Of(cases, asOf));
    }

    /// <summary>What the reminder letter to a unit says of its missing report (提醒函代拟稿).</summary>
    public PaperValues Letter(AlertCase alert, DateTimeOffset asOf)
    {
        var values = _values.Of([alert], asOf);
        var letter = ReminderLetter.To(
            plan,
            papers[PaperKind.ReminderLetter],
            alert.Unit,
            BusinessMonth.Parse(alert.Report.Period),
            BusinessTime.DateOf(asOf));
        return letter.WithList("tasks", [WordingTemplate.Fill(letter.Wording.Phrase("MISSING-REPORT"), values)]);
    }

    private OutboxMail Mail(
        LadderStep step,
        string obligation,
        string stepKey,
        IReadOnlyList<AlertCase> cases,
        IReadOnlyList<MailBlock> blocks,
        IReadOnlyDictionary<string, string> values)
    {
        var text = wording[step.Kind];
        var page = new MailPage(
            WordingTemplate.Fill(text.Title, values),
            [
                .. text.Paragraphs.Select(line => new MailBlock.Paragraph(WordingTemplate.Fill(line, values))),
                .. blocks,
            ]);
        return new OutboxMail(
            obligation,
            stepKey,
            AddresseeOf(step.To, cases[0]),
            [.. step.Cc.Select(addressee => AddresseeOf(addressee, cases[0]))],
            WordingTemplate.Fill(text.Subject, values),
            page.ToHtml(),
            page.ToText(),
            [],
            AwaitedOf(cases));
    }

    private static AwaitedReport? AwaitedOf(IReadOnlyList<AlertCase> cases) =>
        cases is [{ Record.StopsOnReceipt: true, Report: var only }]
            ? new AwaitedReport(only.Dataset, only.UnitCode, only.Period)
            : null;

    private MailAddressee AddresseeOf(LadderAddressee addressee, AlertCase alert) => new(
        addressee.At == LadderParty.Lead ? plan.Lead.Code : alert.Unit.Code, addressee.Role);

    private string[] RowOf(AlertCase alert, DateTimeOffset asOf) =>
        [alert.Unit.ShortName, string.Join("；", StandingOf(alert, _values.Of([alert], asOf), asOf))];

    private List<string> StandingOf(AlertCase alert, IReadOnlyDictionary<string, string> values, DateTimeOffset asOf)
    {
        var standing = wording.Standing;
        string?[] parts =
        [
            alert.Report.ReceivedAt is not null ? standing.Received
                : alert.Report.IsMissingAt(asOf) && values["lateWorkdays"] != "0" ? standing.Overdue
                : standing.Missing,
            alert.Rejected is null ? null : standing.Rejected,
            alert.Record.LateMonths > 1 ? standing.LateInARow : null,
        ];
        return [.. parts.OfType<string>().Select(part => WordingTemplate.Fill(part, values))];
    }

    // Units may reach a step on different days, so the step alone is no key of a collective mail: its units are.
    private static string MarkOf(IEnumerable<AlertCase> cases)
    {
        var units = string.Join(',', cases.Select(alert => alert.Unit.Code).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(units)).AsSpan(0, 4));
    }
}
