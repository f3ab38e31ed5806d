using DataHub.Mail;
using MimeKit;

namespace DataHub.Tests.Mail;

public sealed class EmlFolderMailerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eml");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_message_becomes_a_file_that_reads_back()
    {
        await new EmlFolderMailer(_folder.FullName).SendAsync(Message(), default);

        var file = Assert.Single(_folder.GetFiles());
        Assert.Equal("20250409-0100-0a1b.eml", file.Name);
        Assert.Equal("催报", (await MimeMessage.LoadAsync(file.FullName)).Subject);
    }

    [Fact]
    public async Task A_second_copy_replaces_the_first()
    {
        var mailer = new EmlFolderMailer(_folder.FullName);

        await mailer.SendAsync(Message(), default);
        await mailer.SendAsync(Message(), default);

        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_passing_failure()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");

        var failure = await Assert.ThrowsAsync<MailNotSentException>(
            () => new EmlFolderMailer(Path.Combine(file, "below")).SendAsync(Message(), default));
        Assert.False(failure.IsFinal);
    }

    private static MimeMessage Message() => new()
    {
        Subject = "催报",
        MessageId = "0a1b@hub.example.test",
        Date = new DateTimeOffset(2025, 4, 9, 1, 0, 0, TimeSpan.Zero),
        Body = new TextPart("plain") { Text = "请尽快报送" },
    };
}
