using DataHub.Access;
using DataHub.Alerts;
using DataHub.Compliance;
using DataHub.Digest;
using DataHub.Dispatch.Issuing;
using DataHub.Intake.Receipts;
using DataHub.Mail;
using DataHub.Mail.Bounces;
using DataHub.Papers;
using DataHub.Papers.Drafts;
using DataHub.Papers.Release;
using DataHub.Storage;
using DataHub.Tests.Alerts;
using DataHub.Tests.Plan;
using Microsoft.Extensions.Time.Testing;

namespace DataHub.Tests.Approved;

/// <summary>The mails that are held against approved ones, from fixed facts around the report of March 2025.</summary>
internal static class ApprovedMails
{
    private static readonly DateTimeOffset Morning = Ladder.Beijing("2025-04-16 09:00");

    public static IReadOnlyDictionary<string, OutboxMail> All { get; } = new Dictionary<string, OutboxMail>
    {
        ["reminder"] = OfLadder("T-3", "2025-04-02 09:00"),
        ["late-notice"] = OfLadder("T+1", "2025-04-09 09:00"),
        ["digest"] = new DigestMail(
            Liaocheng.Plan,
            Liaocheng.Set.Datasets,
            Liaocheng.Set.PaperWordings,
            Liaocheng.Set.LadderWording,
            Liaocheng.Set.DigestWording).Of(Digest()),
        ["release-request"] = Letters().Ask([Draft("LC-GT", "T+3"), Draft("LC-DE", "progress")], "0123456789abcdef"),
        ["dispatch"] = DispatchMail.Of(ApprovedMonths.Ordinary, Liaocheng.Plan),
    };

    private static OutboxMail OfLadder(string step, string at) =>
        new LadderMails(Liaocheng.Plan, Liaocheng.Set.LadderWording, Liaocheng.Set.PaperWordings).ToUnit(
            Liaocheng.Plan.Ladder[step],
            new AlertCase(
                Liaocheng.Plan.FindUnit("LC-YG")!,
                Ladder.Report("2025-03"),
                new AlertRecord(step, Ladder.Beijing(at), StepOutcome.Taken, true, 1, Ladder.Beijing(at), Mail: null),
                Rejected: null),
            Ladder.Beijing(at));

    private static PaperLetters Letters() => new(
        Liaocheng.Plan,
        Liaocheng.Set.PaperWordings,
        new ReleaseTokens(
            HubSigner.Read(new HubSettings { SigningKey = Convert.ToBase64String(new byte[32]) }),
            Liaocheng.Plan,
            new HubSettings { PublicUrl = "https://hub.city.example" },
            new FakeTimeProvider(Morning)));

    private static DigestContent Digest() => new(
        Morning.AddDays(-1),
        Morning,
        [
            Submission("D15", "LC-SX", SubmissionStatus.Accepted),
            Submission("D15", "LC-DE", SubmissionStatus.Rejected),
            Submission("D04", "LC-YG", SubmissionStatus.PartlyAccepted),
        ],
        [Ladder.Report("2025-03"), Ladder.Report("2025-03") with { UnitCode = "LC-GT" }],
        [Case("open-air-storage", "LC-LQ"), Case("missed-working-milestone", "LC-DE")],
        [Case("stale-price", "LC-CP") with { SettledAt = Morning.AddHours(-2), SettledBy = "check-compliance" }],
        7,
        [Draft("LC-DE", "progress")],
        [Mail(OutboxState.Failed) with { Note = "450 4.2.2 mailbox full" }],
        [Mail(OutboxState.Bounced) with { Bounces = [Unknown("LC-YG/REPORTER z***@yg.example")] }]);

    private static MailBounce Unknown(string recipient) =>
        new(recipient, "5.1.1", "550 5.1.1 User unknown", Morning.AddHours(-3));

    private static SubmissionRecord Submission(string dataset, string unit, SubmissionStatus status) => new()
    {
        Id = $"{dataset}.{unit}.2025-03.7k3m9q2xab",
        Dataset = dataset,
        Unit = unit,
        Period = "2025-03",
        Channel = "API",
        Status = status,
        ReceivedAt = Morning.AddHours(-4),
        Sha256 = new string('a', 64),
        Bytes = 1,
    };

    private static ComplianceCase Case(string kind, string unit) =>
        new(kind, "D02", unit, null, "S-1", new("情况", "what"), Morning.AddHours(-4), "test", null, Morning);

    private static OutboxRecord Mail(OutboxState state) => new()
    {
        Obligation = "D15.LC-YG.2025-03",
        Step = "T+1",
        To = new MailAddressee("LC-YG", "REPORTER"),
        Subject = "逾期催报：阳谷县2025年3月工作进展情况尚未报送",
        Document = "mail/x.json",
        State = state,
        CreatedAt = Morning.AddDays(-7),
        DueAt = Morning.AddDays(-7),
        ClosedAt = Morning.AddHours(-3),
        Recipients = ["LC-YG/REPORTER z***@yg.example", "cc:LC-YG/LEADER l***@yg.example"],
    };

    private static DraftRecord Draft(string unit, string matter)
    {
        var wording = Liaocheng.Set.PaperWordings[PaperKind.ReminderLetter];
        var key = new DraftKey(PaperKind.ReminderLetter, "2025-03", unit, matter);
        return new DraftRecord(
            key.ToString(),
            key.Kind,
            key.Period,
            unit,
            "关于2025年3月再生资源回收体系建设有关工作进展缓慢的提醒函",
            DraftState.Waiting,
            wording.Releaser.In(Liaocheng.Plan, unit).First(),
            wording.Addressees,
            Morning.AddHours(-1),
            Morning.AddHours(-1),
            Liaocheng.Plan.Name,
            $"提醒函代拟稿-2025-03-{Liaocheng.Plan.FindUnit(unit)!.ShortName}.docx",
            key.PathStem + ".docx",
            key.PathStem + ".html",
            key.PathStem + ".json",
            []);
    }
}
