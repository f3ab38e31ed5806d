using System.Net.Http.Json;
using System.Text.Json;
using DataHub.Local.Services;
using DataHub.Mail;
using DataHub.Storage;
using MailKit.Security;

namespace DataHub.StorageTests.Mail;

public sealed class SmtpMailerTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mail");
    private MailSinkProcess _sink = null!;

    public async Task InitializeAsync() => _sink = await MailSinkProcess.StartAsync(
        new MailSinkOptions
        {
            MailFolder = Path.Combine(_folder.FullName, "inbox"),
            LogFile = Path.Combine(_folder.FullName, "sink.log"),
        },
        CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _sink.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_mail_arrives_with_text_HTML_and_a_file_with_a_Chinese_name()
    {
        await using var mailer = new SmtpMailer(SettingsOf(_sink));
        var hub = await MailHub.NewAsync(mailer);
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "REPORTER", "reporter@yg.example.test");
        await new DocumentStore(hub.Storage).TryAddAsync("letters/a.html", BinaryData.FromString("<p>函</p>"), "text/html", default);
        var attachment = new MailAttachment("提醒函代拟稿-阳谷县.html", "letters/a.html", "text/html; charset=utf-8");
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice with { Cc = [], Attachments = [attachment] }, default);

        await hub.SendOutboxAsync();

        var mail = Assert.Single(await InboxAsync());
        Assert.Equal("逾期催报：阳谷县2025年3月", mail.GetProperty("subject").GetString());
        Assert.Contains("请尽快报送", mail.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("<p>请尽快报送</p>", mail.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal("reporter@yg.example.test", mail.GetProperty("to")[0].GetProperty("address").GetString());
        Assert.Equal("张三", mail.GetProperty("to")[0].GetProperty("name").GetString());
        Assert.Equal("再生资源数据交换平台", mail.GetProperty("from")[0].GetProperty("name").GetString());
        var headers = mail.GetProperty("headers");
        Assert.Equal("auto-generated", headers.GetProperty("auto-submitted").GetString());
        Assert.Equal($"<{OutboxKey.Of(SomeMail.LateNotice).MessageId("hub.example.test")}>", headers.GetProperty("message-id").GetString());
        Assert.Equal(hub.Clock.GetUtcNow(), DateTimeOffset.Parse(headers.GetProperty("date").GetString()!, null));
        Assert.Equal(
            "提醒函代拟稿-阳谷县.html", mail.GetProperty("attachments")[0].GetProperty("fileName").GetString());
    }

    [Fact]
    public async Task A_server_that_went_away_costs_an_attempt_and_no_mail()
    {
        await using var mailer = new SmtpMailer(SettingsOf(_sink));
        var hub = await MailHub.NewAsync(mailer);
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "REPORTER", "reporter@yg.example.test");
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice with { Cc = [] }, default);
        var port = _sink.SmtpPort;
        await _sink.DisposeAsync();

        await hub.SendOutboxAsync();
        var waiting = await hub.Outbox.FindAsync(OutboxKey.Of(SomeMail.LateNotice), default);
        _sink = await MailSinkProcess.StartAsync(
            new MailSinkOptions
            {
                MailFolder = Path.Combine(_folder.FullName, "inbox"),
                LogFile = Path.Combine(_folder.FullName, "sink2.log"),
                SmtpPort = port,
            },
            default);
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await hub.SendOutboxAsync();

        Assert.Equal(OutboxState.Pending, waiting!.State);
        Assert.Contains($"127.0.0.1:{port}", waiting.Note, StringComparison.Ordinal);
        Assert.Single(await InboxAsync());
    }

    private async Task<IReadOnlyList<JsonElement>> InboxAsync()
    {
        using var http = new HttpClient();
        return (await http.GetFromJsonAsync<List<JsonElement>>(new Uri(_sink.Inbox, "email")))!;
    }

    private static SmtpSettings SettingsOf(MailSinkProcess sink) =>
        new() { Host = "127.0.0.1", Port = sink.SmtpPort, Security = SecureSocketOptions.None };
}
