using DataHub.Intake.Receipts;
using DataHub.Mail;
using DataHub.Storage;
using DocumentFormat.OpenXml.Packaging;
using static DataHub.StorageTests.Alerts.AlertHub;

namespace DataHub.StorageTests.Alerts;

public sealed class RemindAndEscalateTests
{
    [Fact]
    public async Task A_silent_unit_climbs_the_whole_ladder_and_nobody_else_gets_mail()
    {
        var hub = await NewAsync();
        await hub.ReportAllButAsync("2025-03", "LC-YG");

        for (var at = Beijing(3, 31, 0, 5); at < Beijing(4, 17, 0); at = at.AddHours(4))
        {
            await hub.RunAsync(at);
        }

        Assert.Equal(
            [
                "D15.2025-03 T+3 LC-SWJ/DEPT",
                "D15.2025-03 T+5 LC-SWJ/LEADER",
                "D15.LC-YG.2025-03 T LC-YG/REPORTER",
                "D15.LC-YG.2025-03 T+1 LC-YG/REPORTER",
                "D15.LC-YG.2025-03 T-3 LC-YG/REPORTER",
            ],
            await hub.MailsAsync());
        Assert.Equal(["T-3 Taken", "T Taken", "T+1 Taken", "T+3 Taken", "T+5 Taken"], await hub.StepsAsync("LC-YG"));
    }

    [Fact]
    public async Task A_report_stops_the_ladder_and_its_steps_stay_on_record()
    {
        var hub = await NewAsync();
        await hub.ReportAllButAsync("2025-03", "LC-YG");
        await hub.RunAsync(Beijing(4, 8, 17));
        await Mail.Submissions.AddAsync(hub.Submissions, "LC-YG", "2025-03", Beijing(4, 9, 8));

        await hub.RunAsync(Beijing(4, 9, 9));
        await hub.RunAsync(Beijing(4, 20, 9));

        Assert.Equal(["T-3 Overtaken", "T Taken"], await hub.StepsAsync("LC-YG"));
    }

    [Fact]
    public async Task A_refused_submission_does_not_stop_it_and_the_mail_names_it()
    {
        var hub = await NewAsync();
        await hub.ReportAllButAsync("2025-03", "LC-YG");
        await Mail.Submissions.AddAsync(
            hub.Submissions, "LC-YG", "2025-03", Beijing(4, 8, 10), SubmissionStatus.Rejected, "refused0001");

        await hub.RunAsync(Beijing(4, 9, 9));

        var mail = await BodyAsync(hub, "D15.LC-YG.2025-03", "T+1");
        Assert.Contains("D15.LC-YG.2025-03.refused0001", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_to_several_units_are_drafted_and_the_bureau_told_in_one_mail_that_brings_none_of_them()
    {
        var hub = await NewAsync();
        await hub.ReportAllButAsync("2025-03", "LC-YG", "LC-SX");

        await hub.RunAsync(Beijing(4, 11, 9));

        var entry = Assert.Single(await EntriesAsync(hub), entry => entry.Obligation == "D15.2025-03");
        var mail = await BodyAsync(hub, entry.Obligation, entry.Step);
        Assert.Empty(mail.Attachments);
        Assert.Equal(
            ["提醒函代拟稿-2025-03-莘县.docx", "提醒函代拟稿-2025-03-阳谷县.docx"],
            (await hub.Drafts.AllAsync(default)).Select(draft => draft.FileName));
        var path = (await hub.Drafts.FindAsync("reminder-letter.2025-03.LC-YG.T+3", default))!.Path;
        var draft = await new DocumentStore(hub.Storage).ReadAsync(path, default);
        using var letter = WordprocessingDocument.Open(draft.ToStream(), isEditable: false);
        Assert.Contains("阳谷县商务主管部门：", letter.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_late_months_in_a_row_suggest_the_circular_the_morning_after()
    {
        var hub = await NewAsync(since: "2025-02");
        await hub.ReportAllButAsync("2025-02", "LC-YG");
        await hub.ReportAllButAsync("2025-03", "LC-YG");
        await Mail.Submissions.AddAsync(hub.Submissions, "LC-YG", "2025-02", Beijing(3, 11, 9));
        await hub.RunAsync(Beijing(4, 8, 17));

        await hub.RunAsync(Beijing(4, 9, 9));

        Assert.Contains("D15.2025-03 T+5 LC-SWJ/LEADER", await hub.MailsAsync());
    }

    [Fact]
    public async Task Months_before_the_first_one_asked_for_do_not_count_as_late()
    {
        var hub = await NewAsync(since: "2025-03");
        await hub.RunAsync(Beijing(4, 8, 17));

        await hub.RunAsync(Beijing(4, 9, 9));

        Assert.DoesNotContain("D15.2025-03 T+5 LC-SWJ/LEADER", await hub.MailsAsync());
    }

    [Fact]
    public async Task A_hub_that_has_just_gone_into_service_asks_for_what_is_coming_and_for_nothing_past()
    {
        var hub = await NewAsync(since: null);

        Assert.Empty((await hub.RunAsync(Beijing(3, 31, 9))).Effects);
        await hub.RunAsync(Beijing(4, 2, 9));

        Assert.All(await EntriesAsync(hub), entry => Assert.EndsWith(".2025-03", entry.Obligation, StringComparison.Ordinal));
        Assert.Equal(11, (await EntriesAsync(hub)).Count);
    }

    [Fact]
    public async Task Running_again_or_twice_at_once_adds_nothing()
    {
        var hub = await NewAsync();
        await hub.ReportAllButAsync("2025-03", "LC-YG", "LC-SX");

        await Task.WhenAll(hub.RunAsync(Beijing(4, 11, 9)), hub.RunAsync(Beijing(4, 11, 9)));
        Assert.Empty((await hub.RunAsync(Beijing(4, 11, 10))).Effects);

        Assert.Equal(
            ["D15.2025-03 T+3 LC-SWJ/DEPT", "D15.LC-SX.2025-03 T+1 LC-SX/REPORTER", "D15.LC-YG.2025-03 T+1 LC-YG/REPORTER"],
            await hub.MailsAsync());
    }

    [Fact]
    public async Task Long_after_the_last_step_a_month_is_left_alone()
    {
        var hub = await NewAsync();

        Assert.DoesNotContain(
            (await hub.RunAsync(Beijing(6, 1, 9))).Effects,
            effect => effect.Contains("2025-03", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<OutboxRecord>> EntriesAsync(AlertHub hub)
    {
        var entries = new List<OutboxRecord>();
        await foreach (var entry in hub.Outbox.AllAsync(default))
        {
            entries.Add(entry);
        }

        return entries;
    }

    private static async Task<OutboxMail> BodyAsync(AlertHub hub, string obligation, string step)
    {
        var entry = Assert.Single(await EntriesAsync(hub), entry => (entry.Obligation, entry.Step) == (obligation, step));
        return (await new DocumentStore(hub.Storage).ReadAsync(entry.Document, default)).ToObjectFromJson<OutboxMail>()!;
    }
}
