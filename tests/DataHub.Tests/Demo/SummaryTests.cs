using DataHub.Answers;
using DataHub.Intake.Receipts;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Demo.Summaries;
using DataHub.Mail;
using DataHub.Tests.Dispatch.Documents;
using static DataHub.Tests.Demo.Samples;

namespace DataHub.Tests.Demo;

public class SummaryTests
{
    [Fact]
    public void Units_are_counted_in_time_late_and_never()
    {
        var text = Text(Facts() with
        {
            Units = [Unit("LC-YG", "阳谷县", April(3)), Unit("LC-DE", "东阿县", April(10)), Unit("LC-GT", "高唐县", null)],
            Enterprises =
            [
                new EnterpriseStanding("LC-GT", "高唐唐禾", Punctuality.OnTime, April(3)),
                new EnterpriseStanding("LC-GT", "高唐高宜", Punctuality.Missing, null),
            ],
        });

        Assert.Contains("3 个单位：按时 1、迟报 1、未报 1。2 家企业：按时 1、迟报 0、未报 1。", text, StringComparison.Ordinal);
        Assert.Contains("● 阳谷县　按时（4月3日9:00）", text, StringComparison.Ordinal);
        Assert.Contains("▲ 东阿县　迟报 2 个工作日（4月10日9:00）", text, StringComparison.Ordinal);
        Assert.Contains("■ 高唐县　未报", text, StringComparison.Ordinal);
        Assert.Contains("高唐高宜未报", text, StringComparison.Ordinal);
        Assert.DoesNotContain("高唐唐禾", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_refused_says_why_and_what_became_of_it()
    {
        var refused = Played(Act(), Answer(Receipt(SubmissionStatus.Rejected, Finding("D04-BALANCE"))));
        var corrected = Played(Act(at: April(3)), Answer(Receipt()));

        Assert.Contains(
            "物料不平衡（D04-BALANCE）。", Text(Facts() with { Acts = [refused] }), StringComparison.Ordinal);
        Assert.Contains("至今未更正，没有数据入库", Text(Facts() with { Acts = [refused] }), StringComparison.Ordinal);
        Assert.Contains("4月3日9:00更正后通过", Text(Facts() with { Acts = [refused, corrected] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Anothers_report_corrects_nothing()
    {
        var refused = Played(Act(), Answer(Receipt(SubmissionStatus.Rejected, Finding("D04-BALANCE"))));
        var another = Played(Act(at: April(3), who: "LC-YG-E04"), Answer(Receipt()));

        Assert.Contains("至今未更正", Text(Facts() with { Acts = [refused, another] }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_turned_away_stands_among_the_refused_with_its_remedy()
    {
        var text = Text(Facts() with { Acts = [Played(Act(ActOutcome.Conflict), TurnedAway(ProblemKind.KeyReused))] });

        Assert.Contains("1 次报送中，1 次全部或部分未被接受", text, StringComparison.Ordinal);
        Assert.Contains("（IDEMPOTENCY-KEY-REUSED）。内容有改动时请使用新的 Idempotency-Key。", text, StringComparison.Ordinal);
        Assert.Contains("没有数据入库", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_of_one_minute_and_subject_stands_together_with_its_masked_recipients_by_name()
    {
        var mail = new OutboxRecord
        {
            Obligation = "D15.LC-DE.2025-03",
            Step = "T+1",
            To = new MailAddressee("LC-DE", "REPORTER"),
            Subject = "逾期催报",
            Document = "mail/x.json",
            State = OutboxState.Sent,
            CreatedAt = April(9),
            DueAt = April(9),
            ClosedAt = April(9),
            Recipients = ["LC-DE/REPORTER r***@example.test", "cc:LC-DE/LEADER l***@example.test"],
        };

        var text = Text(Facts() with { Mails = [mail, mail with { Recipients = ["LC-XX/DEPT d***@example.test"] }] });

        Assert.Contains("4月9日9:00 逾期催报　已发 2 封", text, StringComparison.Ordinal);
        Assert.Contains("东阿县责任人 r***@example.test，抄送东阿县分管领导 l***@example.test", text, StringComparison.Ordinal);
        Assert.Contains("LC-XX联系人 d***@example.test", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Goals_verdicts_and_changes_are_those_of_the_last_version()
    {
        var first = SampleBulletin.Compile();
        var second = first with
        {
            Version = 2,
            Changes = [new("LC-GX", "QtyMonthT", "2", "1", new Wording("冠县本月回收量由 2 更正为 1", "LC-GX: 2 → 1"))],
        };

        var text = Text(Facts() with { Bulletins = [first, second] });

        Assert.All(second.Goals, goal => Assert.Contains(goal.Sentence.Zh, text, StringComparison.Ordinal));
        Assert.All(second.Units, unit => Assert.Contains($"{unit.Rank}. {unit.Name}", text, StringComparison.Ordinal));
        Assert.Contains("共 2 版，后一版与前一版相比有 1 处变化", text, StringComparison.Ordinal);
        Assert.Contains("冠县本月回收量由 2 更正为 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_surprise_comes_first()
    {
        var summary = SummaryMaker.Make(Facts() with { Surprises = ["the host logged an error"] });

        Assert.Equal("Surprises", summary.Sections[1].Heading.En);
        Assert.Contains("■ the host logged an error", SummaryText.Render(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_the_same_as_the_text_and_escapes_what_people_wrote()
    {
        var facts = Facts() with { Units = [Unit("LC-YG", "<阳谷县>", April(3))], Surprises = ["a < b"] };

        var page = SummaryHtml.Render(SummaryMaker.Make(facts));

        Assert.Contains("&lt;阳谷县&gt;", page, StringComparison.Ordinal);
        Assert.Contains("a &lt; b", page, StringComparison.Ordinal);
        Assert.Contains("width=device-width", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    private static string Text(MonthFacts facts) => SummaryText.Render(SummaryMaker.Make(facts));
}
