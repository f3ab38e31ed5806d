using System.Globalization;
using DataHub.Intake.Receipts;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Demo.Summaries;
using DataHub.Mail;
using DataHub.Plan;
using Spectre.Console;

namespace DataHub.Local.Demo.Stage;

/// <summary>
/// Shows the play while it runs: a line for whatever happens, and on a terminal below them what is being done just now.
/// The same lines go into the log.
/// </summary>
internal sealed class DemoScreen(IAnsiConsole console, TextWriter log)
{
    private StatusContext? _status;

    /// <summary>Runs work with the moving line below, where there is a terminal for it.</summary>
    public async Task<T> WhileAsync<T>(string title, Func<Task<T>> work)
    {
        Line($"— {title}", "bold");
        if (!console.Profile.Capabilities.Interactive)
        {
            return await work();
        }

        return await console.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(title), async status =>
        {
            _status = status;
            try
            {
                return await work();
            }
            finally
            {
                _status = null;
            }
        });
    }

    /// <summary>What is being done, for the moving line alone.</summary>
    public void Doing(string what)
    {
        if (_status is { } status)
        {
            status.Status = Markup.Escape(what);
        }
    }

    public void Day(DateOnly day)
    {
        Line("", null);
        Line(ChineseDate.Full(day) + ChineseDate.Weekday(day)[^5..], "bold");
    }

    public void Happened(PlayedAct played)
    {
        var (act, receipt) = (played.Act, played.Answer.Receipt);
        var tone = OutcomeWords.ToneOf(played.Answer);
        var counts = receipt is { } known ? Counts(known.Counts) : "";
        var codes = receipt is null
            ? played.Answer.Problem?.TitleZh
            : string.Join(' ', receipt.Totals.Where(total => total.Severity != Severity.Info).Select(total => total.Code));
        Line(
            $"  {Clock(act.At)} {Tones.MarkOf(tone)} {played.Who} {act.Dataset}：{OutcomeWords.Of(played.Answer).Zh}{counts} {codes}".TrimEnd(),
            Tones.ColourOf(tone));
        if (act.Note is { } note)
        {
            Line($"        {note.Zh}", "grey");
        }

        foreach (var surprise in played.Surprises)
        {
            Line($"        !! {surprise}", "red");
        }
    }

    public void Mailed(OutboxRecord mail)
    {
        var what = mail.State == OutboxState.Sent ? string.Join(' ', mail.Recipients) : $"{mail.State}：{mail.Note}";
        Line($"  {Clock(mail.ClosedAt ?? mail.CreatedAt)} ✉ {mail.Subject} → {what}", "blue");
    }

    public void Say(string text) => Line(text, null);

    public void Complain(string text) => Line($"!! {text}", "red");

    private static string Counts(RowCounts counts)
    {
        (long Count, string What)[] parts =
            [(counts.Accepted, "通过"), (counts.Unchanged, "未变"), (counts.Rejected, "退回")];
        var told = parts.Where(part => part.Count > 0).Select(part => $"{part.Count} 行{part.What}");
        return string.Join('、', told) is { Length: > 0 } text ? $"（{text}）" : "";
    }

    private static string Clock(DateTimeOffset instant) =>
        BusinessTime.ToBeijing(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    // Lines are not wrapped where nobody watches: scripts read them.
    private void Line(string text, string? style)
    {
        log.WriteLine(text);
        if (!console.Profile.Capabilities.Interactive)
        {
            console.Profile.Out.Writer.WriteLine(text);
        }
        else if (style is null)
        {
            console.WriteLine(text);
        }
        else
        {
            console.MarkupLine($"[{style}]{Markup.Escape(text)}[/]");
        }
    }
}
