using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Mail.Sms;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DataHub.StorageTests.Mail;

/// <summary>The parts that send mail, on a storage account and a clock of the test's own.</summary>
internal sealed class MailHub
{
    private static readonly byte[] FieldKey = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    public MailHub(HubStorage storage, FakeTimeProvider clock, IMailer mailer, ISmsSender? sms = null)
    {
        (Storage, Clock) = (storage, clock);
        Submissions = new SubmissionStore(storage);
        Outbox = new Outbox(storage, Settings, clock);
        Sender = new OutboxSender(
            Outbox,
            storage,
            Submissions,
            new ContactDirectory(new RowStore(storage), Cipher, Settings),
            Plan,
            mailer,
            sms ?? new SmsNotConfigured(),
            new MailSender("hub@hub.example.test", "再生资源数据交换平台"),
            Settings,
            clock,
            NullLogger<OutboxSender>.Instance);
    }

    public static CityPlan Plan { get; } =
        CityPlan.Load(Path.Combine(AppContext.BaseDirectory, "plan", "liaocheng-2023"));

    public static FieldCipher Cipher { get; } = new(FieldKey);

    public static DeliverySettings Settings { get; } = new();

    public HubStorage Storage { get; }

    public FakeTimeProvider Clock { get; }

    public SubmissionStore Submissions { get; }

    public Outbox Outbox { get; }

    public OutboxSender Sender { get; }

    public static async Task<MailHub> NewAsync(IMailer mailer)
    {
        var (_, storage) = await AzuriteFixture.NewAccountAsync();
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 4, 9, 1, 0, 0, TimeSpan.Zero));
        return new MailHub(storage, clock, mailer);
    }

    /// <summary>What the timer does.</summary>
    public Task<JobOutcome> SendOutboxAsync() =>
        new SendOutbox(Outbox, Sender).RunAsync(Clock.GetUtcNow(), CancellationToken.None);

    /// <summary>The keys of the outbox queue, as the queue's trigger gets them.</summary>
    public async Task<IReadOnlyList<string>> QueuedAsync()
    {
        var messages = await Storage.Queue(StorageNames.Queues.Outbox).ReceiveMessagesAsync(32);
        return [.. messages.Value.Select(message => message.Body.ToString())];
    }
}
