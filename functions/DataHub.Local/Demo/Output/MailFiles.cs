using System.Globalization;
using System.Text.Json;
using DataHub.Local.Demo.Stage;
using DataHub.Plan;
using MimeKit;

namespace DataHub.Local.Demo.Output;

/// <summary>Fetches every mail from the sink as it came over SMTP.</summary>
internal sealed class MailFiles(DemoStage stage, OutputFolder folder)
{
    private const string Target = "mail";

    /// <param name="opening">First day played: earlier mail goes into a folder of its own.</param>
    /// <returns>What was saved, in the order of time.</returns>
    public async Task<IReadOnlyList<SavedMail>> SaveAsync(DateOnly opening, CancellationToken cancellation)
    {
        using var inbox = new HttpClient { BaseAddress = stage.Inbox };
        using var list = JsonDocument.Parse(await inbox.GetByteArrayAsync("email", cancellation));
        var sources = new List<(MimeMessage Message, BinaryData Raw)>();
        foreach (var mail in list.RootElement.EnumerateArray())
        {
            var raw = await inbox.GetByteArrayAsync($"email/{mail.GetProperty("id").GetString()}/source", cancellation);
            using var stream = new MemoryStream(raw);
            sources.Add((await MimeMessage.LoadAsync(stream, cancellation), BinaryData.FromBytes(raw)));
        }

        var ordered = sources.OrderBy(mail => mail.Message.Date).ThenBy(mail => Address(mail.Message), StringComparer.Ordinal);
        var saved = new List<SavedMail>();
        foreach (var group in ordered.GroupBy(mail => BusinessTime.DateOf(mail.Message.Date) < opening))
        {
            var target = group.Key ? Path.Combine(Target, "before") : Target;
            foreach (var (index, (message, raw)) in group.Index())
            {
                var name = FileNames.Safe(NameOf(message, index + 1));
                await folder.WriteAsync(target, name, raw, cancellation);
                saved.Add(new SavedMail($"{target}/{name}", message.Date, message.Subject ?? "", Recipient(message)));
            }
        }

        return saved;
    }

    // Several mails leave in the same minute: the number keeps them apart and in order.
    private static string NameOf(MimeMessage message, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{FileNames.Time(message.Date)}-{number:000} {FileNames.Short(message.Subject ?? "")} ({Recipient(message)}).eml");

    private static string Recipient(MimeMessage message) => Address(message).Split('@')[0];

    private static string Address(MimeMessage message) => message.To.Mailboxes.FirstOrDefault()?.Address ?? "";
}
