using DataHub.Alerts;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Papers.Drafts;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Plan.Sources;
using DataHub.Register;
using DataHub.Storage;
using DataHub.StorageTests.Mail;
using Microsoft.Extensions.Time.Testing;

namespace DataHub.StorageTests.Alerts;

/// <summary>The parts that climb the ladder, on a storage account and a clock of the test's own.</summary>
internal sealed class AlertHub
{
    private static readonly string PlanFolder = Path.Combine(AppContext.BaseDirectory, "plan", "liaocheng-2023");
    private static readonly PlanSet Set =
        PlanSet.Read(PlanContent.OfFolder(PlanFolder), Path.Combine(AppContext.BaseDirectory, "schemas"));
    private static readonly PaperWordings Papers = Set.PaperWordings;
    private static readonly LadderMails Mails = new(MailHub.Plan, Set.LadderWording, Papers);

    private readonly RemindAndEscalate _job;

    public AlertHub(HubStorage storage, FakeTimeProvider clock, BusinessMonth? since, DeliverySettings? delivery = null)
    {
        (Storage, Clock) = (storage, clock);
        Submissions = new SubmissionStore(storage);
        Extensions = new ExtensionStore(storage);
        Outbox = new Outbox(storage, MailHub.Settings, clock);
        Log = new AlertLog(storage, clock);
        Drafts = new DraftStore(storage, MailHub.Plan, Papers, clock);
        _job = new RemindAndEscalate(
            MailHub.Plan,
            new ReportRegister(MailHub.Plan, Submissions, Extensions),
            Extensions,
            Submissions,
            Log,
            new JobLedger(storage, clock),
            new LadderPost(MailHub.Plan, Mails, Outbox, Log, Drafts, delivery ?? MailHub.Settings),
            AlertSettings.Default with { Since = since });
    }

    public HubStorage Storage { get; }

    public FakeTimeProvider Clock { get; }

    public SubmissionStore Submissions { get; }

    public ExtensionStore Extensions { get; }

    public Outbox Outbox { get; }

    public AlertLog Log { get; }

    public DraftStore Drafts { get; }

    public static async Task<AlertHub> NewAsync(string? since = "2025-03")
    {
        var (_, storage) = await AzuriteFixture.NewAccountAsync();
        return new AlertHub(storage, NewClock(), since is null ? null : BusinessMonth.Parse(since));
    }

    public static FakeTimeProvider NewClock() => new(new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>An instant by Beijing's clocks.</summary>
    public static DateTimeOffset Beijing(int month, int day, int hour, int minute = 0) =>
        new DateTimeOffset(2025, month, day, hour, minute, 0, BusinessTime.Offset).ToUniversalTime();

    /// <summary>Lets the timer fire.</summary>
    public Task<JobOutcome> RunAsync(DateTimeOffset at)
    {
        if (at > Clock.GetUtcNow())
        {
            Clock.SetUtcNow(at);
        }

        return _job.RunAsync(at, CancellationToken.None);
    }

    /// <summary>All units but these report, well before any reminder.</summary>
    public async Task ReportAllButAsync(string month, params string[] silent)
    {
        foreach (var unit in MailHub.Plan.Units.Where(unit => !silent.Contains(unit.Code)))
        {
            await Mail.Submissions.AddAsync(Submissions, unit.Code, month, Clock.GetUtcNow());
        }
    }

    /// <summary>Step and addressee of every mail in the outbox, collective mails without their mark.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync()
    {
        var mails = new List<string>();
        await foreach (var mail in Outbox.AllAsync(CancellationToken.None))
        {
            mails.Add($"{mail.Obligation} {mail.Step.Split('.')[0]} {mail.To.Organisation}/{mail.To.Role}");
        }

        return [.. mails.Order(StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<string>> StepsAsync(string unit, string month = "2025-03") =>
    [
        .. (await Log.ListAsync(new RowScope("D15", unit, month), CancellationToken.None))
            .OrderBy(step => step.At)
            .Select(step => $"{step.Step} {step.Outcome}"),
    ];
}
