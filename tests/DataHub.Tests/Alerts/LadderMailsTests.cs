using DataHub.Alerts;
using DataHub.Intake.Receipts;
using DataHub.Mail;
using DataHub.Papers.Composing;
using DataHub.Papers.Wordings;
using DataHub.Storage;
using DataHub.Tests.Plan;
using DataHub.Word;

namespace DataHub.Tests.Alerts;

public sealed class LadderMailsTests
{
    private static readonly PaperWordings Papers = Liaocheng.Set.PaperWordings;
    private static readonly LadderMails Mails = new(Liaocheng.Plan, Liaocheng.Set.LadderWording, Papers);
    private static readonly DateTimeOffset Morning = Ladder.Beijing("2025-04-09 09:00");
    private static readonly DateTimeOffset LetterDay = Ladder.Beijing("2025-04-11 09:00");

    [Fact]
    public void The_late_notice_goes_to_the_reporter_with_the_leader_in_copy()
    {
        var mail = ToUnit("T+1", Morning);

        Assert.Equal(new MailAddressee("LC-YG", "REPORTER"), mail.To);
        Assert.Equal([new MailAddressee("LC-YG", "LEADER")], mail.Cc);
    }

    [Fact]
    public void A_mail_about_one_report_is_pointless_once_it_has_arrived() =>
        Assert.Equal(new AwaitedReport("D15", "LC-YG", "2025-03"), ToUnit("T+1", Morning).UnlessReported);

    [Fact]
    public void A_mail_about_months_in_a_row_is_sent_whatever_arrives() =>
        Assert.Null(ToLead("T+5", Morning, Case("LC-YG", "T+5", lateMonths: 2, stopsOnReceipt: false)).UnlessReported);

    [Fact]
    public void It_says_when_the_report_was_due_and_how_long_it_is_late()
    {
        var text = ToUnit("T+1", Morning).Text;

        Assert.Contains("应于4月8日（星期二）24:00前报送", text, StringComparison.Ordinal);
        Assert.Contains("逾期1个工作日未报", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_the_submission_that_was_refused()
    {
        var rejected = new SubmissionRecord
        {
            Id = "D15.LC-YG.2025-03.7k3m9q2xab",
            Dataset = "D15",
            Unit = "LC-YG",
            Channel = "FILE",
            Status = SubmissionStatus.Rejected,
            ReceivedAt = Morning,
            Sha256 = "00",
            Bytes = 1,
        };
        var mail = Mails.ToUnit(Liaocheng.Plan.Ladder["T+1"], Case("LC-YG", "T+1") with { Rejected = rejected }, Morning);

        Assert.Contains("D15.LC-YG.2025-03.7k3m9q2xab", mail.Text, StringComparison.Ordinal);
        Assert.Contains("按回执更正后重新报送", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lead_organisation_gets_one_mail_for_all_units()
    {
        var mail = ToLead("T+3", LetterDay, Case("LC-YG", "T+3"), Case("LC-SX", "T+3"), Case("LC-GT", "T+3"), Case("LC-DE", "T+3"));

        Assert.Equal("LC-SWJ", mail.To.Organisation);
        Assert.Contains("阳谷县、莘县、高唐县等4个单位", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("东阿县", mail.Text, StringComparison.Ordinal);
        Assert.Contains("未经签发", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mail_of_the_letter_step_names_the_drafts_and_leaves_them_to_the_mail_that_asks_for_the_signature()
    {
        var mail = ToLead("T+3", LetterDay, Case("LC-YG", "T+3"));

        Assert.Empty(mail.Attachments);
        Assert.Contains("代拟稿另送签发人审签", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Collective_mails_for_other_units_are_other_mails()
    {
        var first = OutboxKey.Of(ToLead("T+3", LetterDay, Case("LC-YG", "T+3"), Case("LC-SX", "T+3")));

        Assert.Equal(first, OutboxKey.Of(ToLead("T+3", LetterDay, Case("LC-SX", "T+3"), Case("LC-YG", "T+3"))));
        Assert.NotEqual(first, OutboxKey.Of(ToLead("T+3", LetterDay, Case("LC-YG", "T+3"))));
    }

    [Fact]
    public void The_circular_is_suggested_to_the_lead_organisation_and_to_no_unit()
    {
        var mail = ToLead("T+5", Morning, Case("LC-YG", "T+5", lateMonths: 2, stopsOnReceipt: false));

        Assert.All(mail.Cc.Prepend(mail.To), addressee => Assert.Equal("LC-SWJ", addressee.Organisation));
        Assert.Contains("连续2个月迟报或未报", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_addresses_a_zone_as_such_and_is_marked_as_a_draft()
    {
        var letter = PaperComposer.Compose(Papers, Mails.Letter(Case("LC-KFQ", "T+3"), LetterDay));
        var texts = Texts(letter);

        Assert.Equal("关于2025年3月再生资源回收体系建设\n有关工作进展缓慢的提醒函", letter.Title);
        Assert.Equal("聊城经济技术开发区商务主管部门：", letter.Addressee);
        Assert.Contains("聊无废办〔2023〕7号", texts[0], StringComparison.Ordinal);
        Assert.Contains("你区管委会", texts[0], StringComparison.Ordinal);
        Assert.StartsWith("一、2025年3月", texts[1], StringComparison.Ordinal);
        Assert.Contains("于2025年4月16日前", texts[^1], StringComparison.Ordinal);
        Assert.StartsWith("代拟稿　待签发", letter.DraftMark, StringComparison.Ordinal);
    }

    [Fact]
    public void No_mail_and_no_letter_has_an_unfilled_place()
    {
        var alert = Case("LC-YG", "T");
        var mails = Liaocheng.Plan.Ladder.Steps.SelectMany(
            step => new[] { Mails.ToUnit(step, alert, Morning), Mails.ToLead(step, [alert], Morning) });
        var letter = PaperComposer.Compose(Papers, Mails.Letter(alert, Morning));

        Assert.All(
            mails.SelectMany(mail => new[] { mail.Subject, mail.Text }).Concat(Texts(letter)),
            text => Assert.DoesNotContain('{', text));
    }

    [Fact]
    public void Every_short_message_fits_into_one_for_every_unit_and_month()
    {
        var texts = Liaocheng.Plan.Ladder.Steps
            .SelectMany(step => Liaocheng.Plan.Units, (step, unit) => (step, unit))
            .SelectMany(_ => Liaocheng.Plan.Months, (pair, month) => Mails.TextTo(
                pair.step,
                Case(pair.unit.Code, pair.step.Id) with { Report = Ladder.Report(month.ToString()) with { UnitCode = pair.unit.Code } },
                Morning)?.Text)
            .OfType<string>().ToList();

        Assert.Equal(2 * Liaocheng.Plan.Units.Count * Liaocheng.Plan.Months.Count(), texts.Count);
        Assert.Contains("【聊城商务】聊城江北水城旅游度假区2025年11月再生资源工作进展应于12月8日报送，截至目前未收到，请尽快报送。", texts);
        Assert.All(texts, text => Assert.InRange(text.Length, 30, 70));
        Assert.All(texts, text => Assert.DoesNotContain('{', text));
    }

    private static List<string> Texts(OfficialDocument paper) =>
        [.. paper.Body.OfType<OfficialBlock.Paragraph>().Select(paragraph => paragraph.Text)];

    private static OutboxMail ToUnit(string step, DateTimeOffset asOf) =>
        Mails.ToUnit(Liaocheng.Plan.Ladder[step], Case("LC-YG", step), asOf);

    private static OutboxMail ToLead(string step, DateTimeOffset asOf, params AlertCase[] cases) =>
        Mails.ToLead(Liaocheng.Plan.Ladder[step], cases, asOf);

    private static AlertCase Case(string unit, string step, int lateMonths = 1, bool stopsOnReceipt = true) => new(
        Liaocheng.Plan.FindUnit(unit)!,
        Ladder.Report("2025-03") with { UnitCode = unit },
        new AlertRecord(step, Morning, StepOutcome.Taken, stopsOnReceipt, lateMonths, Morning, Mail: null),
        Rejected: null);
}
