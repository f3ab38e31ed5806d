using System.Text.Json;
using Azure.Data.Tables;
using DataHub.Mail;
using DataHub.Mail.Sms;
using DataHub.Storage;
using DataHub.StorageTests.Alerts;

namespace DataHub.StorageTests.Mail;

/// <summary>Short messages of the ladder, to the number that D03 has when they are sent.</summary>
public sealed class ShortMessageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sms").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_late_notice_goes_out_as_a_short_message_beside_its_mail_once_a_person()
    {
        var (alerts, mail) = await NewAsync();
        await alerts.ReportAllButAsync("2025-03", "LC-GXQ");
        await PhoneAsync(alerts.Storage, "LC-GXQ", "138-0013-8000");

        await alerts.RunAsync(AlertHub.Beijing(4, 9, 9));
        await alerts.RunAsync(AlertHub.Beijing(4, 9, 10));
        await mail.SendOutboxAsync();
        await mail.SendOutboxAsync();

        var file = Assert.Single(Directory.GetFiles(_folder));
        Assert.Equal(
            ["13800138000", "【聊城商务】聊城高新技术产业开发区2025年3月再生资源工作进展应于4月8日报送，截至目前未收到，请尽快报送。"],
            await File.ReadAllLinesAsync(file));
        Assert.DoesNotContain("13800138000", file, StringComparison.Ordinal);
        var entry = await EntryAsync(alerts);
        Assert.Equal((OutboxState.Sent, "LC-GXQ/REPORTER 138****8000"), (entry.State, Assert.Single(entry.Recipients)));
    }

    [Fact]
    public async Task A_report_that_arrives_holds_it_back()
    {
        var (alerts, mail) = await NewAsync();
        await alerts.ReportAllButAsync("2025-03", "LC-GXQ");
        await PhoneAsync(alerts.Storage, "LC-GXQ", "13800138000");
        await alerts.RunAsync(AlertHub.Beijing(4, 9, 9));
        await Submissions.AddAsync(alerts.Submissions, "LC-GXQ", "2025-03", alerts.Clock.GetUtcNow());

        await mail.SendOutboxAsync();

        Assert.Empty(Directory.GetFiles(_folder));
        Assert.Equal(OutboxState.Suppressed, (await EntryAsync(alerts)).State);
    }

    [Theory]
    [InlineData("0635-8421234")]
    [InlineData(null)]
    public async Task Who_has_no_mobile_number_gets_none_and_no_other_in_their_place(string? phone)
    {
        var (alerts, mail) = await NewAsync();
        await alerts.ReportAllButAsync("2025-03", "LC-GXQ");
        await PhoneAsync(alerts.Storage, "LC-GXQ", phone);
        await alerts.RunAsync(AlertHub.Beijing(4, 9, 9));

        await mail.SendOutboxAsync();

        Assert.Empty(Directory.GetFiles(_folder));
        Assert.Equal("无在任人员的手机号码", (await EntryAsync(alerts)).Note);
    }

    [Fact]
    public async Task A_gateway_by_mail_gets_the_text_at_number_and_domain()
    {
        var mailer = new RecordingMailer();
        var sender = new MailedSmsSender(mailer, new MailSender("hub@example.test", "平台"), "sms.example.test", AlertHub.NewClock());

        await sender.SendAsync(new ShortMessage("a@example.test", "13800138000", "【聊城商务】请报送。"), default);

        var sent = Assert.Single(mailer.Sent);
        Assert.Equal(("13800138000@sms.example.test", "【聊城商务】请报送。"), (sent.To.Mailboxes.Single().Address, sent.TextBody!.Trim()));
    }

    [Fact]
    public async Task Without_a_gateway_there_is_none()
    {
        var alerts = await AlertHub.NewAsync();
        await alerts.ReportAllButAsync("2025-03", "LC-GXQ");

        await alerts.RunAsync(AlertHub.Beijing(4, 9, 9));

        Assert.DoesNotContain(await alerts.MailsAsync(), mail => mail.Contains("sms", StringComparison.Ordinal));
    }

    private static async Task<OutboxRecord> EntryAsync(AlertHub alerts) =>
        (await alerts.Outbox.FindAsync(new OutboxKey("D15.LC-GXQ.2025-03", "T+1.sms|LC-GXQ|REPORTER"), default))!;

    private async Task<(AlertHub Alerts, MailHub Mail)> NewAsync()
    {
        var (_, storage) = await AzuriteFixture.NewAccountAsync();
        var clock = AlertHub.NewClock();
        var alerts = new AlertHub(storage, clock, DataHub.Plan.BusinessMonth.Parse("2025-03"), new DeliverySettings { SmsFolder = _folder });
        return (alerts, new MailHub(storage, clock, new RecordingMailer(), new SmsFolderSender(_folder)));
    }

    private static Task<Azure.Response> PhoneAsync(HubStorage storage, string unit, string? phone)
    {
        var values = new Dictionary<string, string?>
        {
            ["orgCode"] = unit,
            ["role"] = "REPORTER",
            ["name"] = MailHub.Cipher.Conceal("张三", "D03/name"),
            ["phone"] = phone is null ? null : MailHub.Cipher.Conceal(phone, "D03/phone"),
            ["validFrom"] = "2023-10-01",
        };
        var row = new TableEntity($"D03.{unit}", $"c|{unit}|REPORTER|2023-10-01")
        {
            ["Values"] = JsonSerializer.Serialize(values),
            ["Revision"] = 1,
            ["Submission"] = $"D03.{unit}.abc",
            ["ReceivedAt"] = new DateTimeOffset(2023, 10, 1, 0, 0, 0, TimeSpan.Zero),
        };
        return storage.Table(StorageNames.Tables.Rows).UpsertEntityAsync(row);
    }
}
