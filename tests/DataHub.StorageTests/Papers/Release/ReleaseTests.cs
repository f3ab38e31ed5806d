using DataHub.Access;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Papers;
using DataHub.Papers.Drafts;
using DataHub.Papers.Release;
using DataHub.Plan;
using DataHub.Storage;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static DataHub.StorageTests.Papers.Release.ReleaseHub;

namespace DataHub.StorageTests.Papers.Release;

/// <summary>A draft from the mail that asks to the mail that carries it.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public async Task The_releaser_is_asked_once_with_the_draft_and_a_link()
    {
        using var hub = await NewAsync();

        await hub.PostPapersAsync();
        await hub.PostPapersAsync();

        var mail = Assert.Single(await hub.MailsAsync("RELEASE."));
        var letter = await hub.ReadAsync(mail);
        Assert.Equal(new MailAddressee("LC-SWJ", "LEADER"), mail.To);
        Assert.Equal("待签发：情况通报", letter.Subject);
        Assert.Equal("papers/2025-03/circular.2025-03.docx", Assert.Single(letter.Attachments).Blob);
        Assert.Contains("https://hub.example/api/release/", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_for_one_releaser_come_in_one_mail()
    {
        using var hub = await NewAsync(PaperKind.ReminderLetter, "LC-YG");
        await hub.DraftAsync(PaperKind.ReminderLetter, "LC-SX");
        await hub.DraftAsync(PaperKind.ReminderLetter, "LC-GX");

        Assert.Equal(3, (await hub.LinksAsync()).Distinct().Count());

        Assert.Equal("待签发：提醒函（冠县）、提醒函（莘县）等3份", Assert.Single(await hub.MailsAsync("RELEASE.")).Subject);
    }

    [Fact]
    public async Task Reading_the_page_releases_nothing()
    {
        using var hub = await NewAsync();
        var token = Assert.Single(await hub.LinksAsync());

        var (status, body) = await hub.GetAsync(token);
        await hub.GetAsync(token, "?decision=release&number=1");
        var docx = await hub.GetAsync(token, "?as=docx");
        var draft = await hub.GetAsync(token, "?as=page");

        Assert.Equal((200, 200, 200), (status, docx.Status, draft.Status));
        Assert.Contains("<iframe sandbox src=\"?as=page\"", body, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", draft.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(DraftState.Waiting, (await hub.Drafts.FindAsync(Circular, default))!.State);
        Assert.Empty(await hub.MailsAsync("PAPER."));
    }

    [Fact]
    public async Task A_release_numbers_the_paper_and_sends_it_to_its_addressees_one_mail_an_organisation()
    {
        using var hub = await NewAsync();
        var token = Assert.Single(await hub.LinksAsync());

        var (status, body) = await hub.SendAsync(token, "release", "聊商发[2025]第012号");

        Assert.Equal(200, status);
        Assert.Contains("本文稿已签发", body, StringComparison.Ordinal);
        var draft = (await hub.Drafts.FindAsync(Circular, default))!;
        var decision = draft.Decision!;
        Assert.Equal((DraftState.Released, Number, Day), (draft.State, decision.Number, decision.At));
        Assert.StartsWith("LC-SWJ/LEADER (link ", decision.By, StringComparison.Ordinal);
        Assert.NotNull(decision.PostedAt);
        var mails = await hub.MailsAsync($"PAPER.{Circular}");
        Assert.Equal(hub.Hub.Get<CityPlan>().Units.Count + 12, mails.Count);
        var letter = await hub.ReadAsync(mails.Single(mail => mail.To.Organisation == "LC-YG"));
        Assert.Equal(("LEADER", "REPORTER"), (letter.To.Role, Assert.Single(letter.Cc).Role));
        Assert.Equal([decision.Path!], letter.Attachments.Select(file => file.Blob));
        Assert.Contains(Number, letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_released_paper_bears_number_and_day_and_no_mark_of_a_draft()
    {
        using var hub = await NewAsync();

        await hub.SendAsync(Assert.Single(await hub.LinksAsync()), "release", Number);

        var draft = (await hub.Drafts.FindAsync(Circular, default))!;
        using var before = await OpenAsync(hub, draft.Path);
        using var after = await OpenAsync(hub, draft.Decision!.Path!);
        Assert.Single(before.MainDocumentPart!.HeaderParts);
        Assert.Empty(after.MainDocumentPart!.HeaderParts);
        var text = after.MainDocumentPart.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        Assert.Equal((Number, "2025年4月15日"), (text[0], text[^1]));
    }

    [Fact]
    public async Task A_link_works_once_and_says_so_kindly_afterwards()
    {
        using var hub = await NewAsync();
        var token = Assert.Single(await hub.LinksAsync());
        await hub.SendAsync(token, "release", Number);

        var again = await hub.PostAsync(token, "refuse", null, "后来又不同意", null, "");

        Assert.Equal(409, again.Status);
        Assert.Contains("已经办理过", again.Body, StringComparison.Ordinal);
        Assert.Contains(Number, (await hub.GetAsync(token)).Body, StringComparison.Ordinal);
        Assert.Equal(DraftState.Released, (await hub.Drafts.FindAsync(Circular, default))!.State);
    }

    [Fact]
    public async Task Of_two_decisions_at_once_one_counts()
    {
        using var hub = await NewAsync();
        var token = Assert.Single(await hub.LinksAsync());

        var answers = await Task.WhenAll(
            hub.SendAsync(token, "release", Number), hub.SendAsync(token, "refuse", reason: "数据有误，重拟"));

        Assert.Single(answers, answer => answer.Status == 200);
        var released = (await hub.Drafts.FindAsync(Circular, default))!.State == DraftState.Released;
        Assert.Equal(released, (await hub.MailsAsync("PAPER.")).Count > 0);
    }

    [Fact]
    public async Task Who_has_not_fetched_the_page_cannot_release()
    {
        using var hub = await NewAsync();
        var token = Assert.Single(await hub.LinksAsync());

        Assert.Equal(409, (await hub.SendAsync(token, "release", Number, confirm: false)).Status);

        Assert.Equal(DraftState.Waiting, (await hub.Drafts.FindAsync(Circular, default))!.State);
    }

    [Theory]
    [InlineData("release", null, null)]
    [InlineData("release", "12号", null)]
    [InlineData("refuse", null, "不")]
    [InlineData("", Number, null)]
    public async Task What_lacks_something_is_said_on_the_page_and_decides_nothing(string decision, string? number, string? reason)
    {
        using var hub = await NewAsync();

        var (status, body) = await hub.SendAsync(Assert.Single(await hub.LinksAsync()), decision, number, reason);

        Assert.Equal(400, status);
        Assert.Contains("role=\"alert\"", body, StringComparison.Ordinal);
        Assert.Equal(DraftState.Waiting, (await hub.Drafts.FindAsync(Circular, default))!.State);
    }

    [Fact]
    public async Task A_number_is_given_once()
    {
        using var hub = await NewAsync();
        await hub.DraftAsync(PaperKind.ReminderLetter, "LC-YG");
        await hub.OperateAsync(Circular, "release", $$"""{"number":"{{Number}}"}""");

        var (status, body) = await hub.OperateAsync("reminder-letter.2025-03.LC-YG", "release", $$"""{"number":"{{Number}}"}""");

        Assert.Equal(400, status);
        Assert.Contains("已用于", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_tampered_with_is_none()
    {
        using var hub = await NewAsync();
        var token = Assert.Single(await hub.LinksAsync());
        var other = hub.Hub.Get<ReleaseTokens>();
        var parts = token.Split('.');

        Assert.Equal(404, (await hub.GetAsync("x" + token)).Status);
        Assert.Equal(404, (await hub.GetAsync($"{parts[0]}.{new string('A', parts[1].Length)}")).Status);
        Assert.Equal(404, (await hub.GetAsync("")).Status);
        Assert.True(other.TryRead(token, out _));
    }

    [Fact]
    public async Task An_expired_link_releases_nothing_and_brings_a_new_one_to_the_releaser()
    {
        using var hub = await NewAsync();
        var token = Assert.Single(await hub.LinksAsync());
        hub.Clock.Advance(TimeSpan.FromDays(14));

        Assert.Equal(410, (await hub.GetAsync(token)).Status);
        Assert.Equal(410, (await hub.PostAsync(token, "release", Number, null, null, "")).Status);
        Assert.Equal(200, (await hub.PostAsync(token, "renew", null, null, null, "")).Status);

        var links = await hub.LinksAsync();
        Assert.Equal(2, links.Count);
        Assert.Equal(200, (await hub.SendAsync(links[1], "release", Number)).Status);
    }

    [Fact]
    public async Task An_edited_text_takes_the_drafts_place_and_the_draft_is_kept()
    {
        using var hub = await NewAsync();
        var token = Assert.Single(await hub.LinksAsync());
        var draft = (await hub.Drafts.FindAsync(Circular, default))!;
        var edited = Edited((await new DocumentStore(hub.Hub.Get<HubStorage>()).ReadAsync(draft.Path, default)).ToArray());

        Assert.Equal(200, (await hub.SendAsync(token, "release", Number, document: edited)).Status);

        var decision = (await hub.Drafts.FindAsync(Circular, default))!.Decision!;
        using var before = await OpenAsync(hub, draft.Path);
        using var after = await OpenAsync(hub, decision.Path!);
        Assert.True(decision.Edited);
        Assert.Empty(after.MainDocumentPart!.HeaderParts);
        Assert.Contains("领导批改的一段", after.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("领导批改的一段", before.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_word_document_is_refused()
    {
        using var hub = await NewAsync();
        var token = Assert.Single(await hub.LinksAsync());

        Assert.Equal(400, (await hub.SendAsync(token, "release", Number, document: "not a zip"u8.ToArray())).Status);

        Assert.Empty(await hub.MailsAsync("PAPER."));
    }

    [Fact]
    public async Task A_refused_draft_keeps_its_reason_and_goes_nowhere()
    {
        using var hub = await NewAsync();

        await hub.SendAsync(Assert.Single(await hub.LinksAsync()), "refuse", reason: "数据有误，重拟");
        await hub.PostPapersAsync();

        var draft = (await hub.Drafts.FindAsync(Circular, default))!;
        Assert.Equal((DraftState.Refused, "数据有误，重拟"), (draft.State, draft.Decision!.Reason));
        Assert.Empty(await hub.MailsAsync("PAPER."));
    }

    [Fact]
    public async Task The_audit_trail_has_every_decision_and_every_vain_attempt()
    {
        using var hub = await NewAsync();
        var token = Assert.Single(await hub.LinksAsync());
        await hub.SendAsync(token, "release", Number);
        await hub.PostAsync(token, "release", Number, null, null, "");
        await hub.PostAsync("forged", "release", Number, null, null, "");

        var trail = await hub.AuditAsync();

        Assert.Single(trail, line => line.StartsWith("LC-SWJ/LEADER (link ", StringComparison.Ordinal)
            && line.EndsWith($"release-document {Circular} {Number}", StringComparison.Ordinal));
        Assert.Single(trail, line => line.EndsWith($"release-document {Circular} refused: used already", StringComparison.Ordinal));
        Assert.Single(trail, line => line.EndsWith("refused: no valid link", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_operator_releases_and_refuses_with_a_key()
    {
        using var hub = await NewAsync();
        await hub.DraftAsync(PaperKind.ReminderLetter, "LC-YG");

        Assert.Equal(403, (await hub.OperateAsync(Circular, "release", "{}", PartnerRole.County)).Status);
        Assert.Equal(404, (await hub.OperateAsync("circular.1999-01", "release", "{}")).Status);
        Assert.Equal(200, (await hub.OperateAsync(Circular, "release", $$"""{"number":"{{Number}}"}""")).Status);
        Assert.Equal(409, (await hub.OperateAsync(Circular, "refuse", """{"reason":"后来又不同意"}""")).Status);
        Assert.Equal(200, (await hub.OperateAsync("reminder-letter.2025-03.LC-YG", "refuse", """{"reason":"已电话提醒"}""")).Status);

        Assert.StartsWith("operator ", (await hub.Drafts.FindAsync(Circular, default))!.Decision!.By, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bulletin_is_released_without_a_number_and_goes_to_every_unit()
    {
        using var hub = await NewAsync(PaperKind.Dispatch);
        var id = Assert.Single(await hub.Drafts.AllAsync(default)).Id;

        Assert.Equal(200, (await hub.SendAsync(Assert.Single(await hub.LinksAsync()), "release")).Status);

        Assert.Equal(
            hub.Hub.Get<CityPlan>().Units.Select(unit => unit.Code).Order(StringComparer.Ordinal),
            (await hub.MailsAsync($"PAPER.{id}")).Select(mail => mail.To.Organisation).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_paper_that_nobody_released_makes_no_mail()
    {
        using var hub = await NewAsync();
        var draft = (await hub.Drafts.FindAsync(Circular, default))!;
        var letters = hub.Hub.Get<PaperLetters>();

        Assert.Throws<InvalidOperationException>(() => letters.Released(draft).ToList());
        Assert.Throws<InvalidOperationException>(() => letters.Released(draft with { State = DraftState.Released }).ToList());
        Assert.Throws<InvalidOperationException>(() =>
            letters.Released(draft with { State = DraftState.Refused, Decision = new DraftDecision("x", Day) }).ToList());
    }

    [Fact]
    public async Task Whatever_jobs_run_a_waiting_circular_goes_to_nobody_but_the_lead_organisation()
    {
        using var hub = await NewAsync();
        foreach (var hours in Enumerable.Range(0, 10))
        {
            hub.Clock.SetUtcNow(Day.AddHours(hours * 13));
            foreach (var job in hub.Hub.Get<IEnumerable<IHubJob>>())
            {
                await job.RunAsync(hub.Clock.GetUtcNow(), default);
            }
        }

        var all = await hub.MailsAsync("");
        Assert.Contains(all, mail => mail.To.Organisation != "LC-SWJ");
        foreach (var mail in all)
        {
            var letter = await hub.ReadAsync(mail);
            Assert.True(
                letter.Cc.Prepend(letter.To).All(addressee => addressee.Organisation == "LC-SWJ")
                    || !letter.Attachments.Any(file => file.Blob.Contains("circular", StringComparison.Ordinal)),
                $"{mail.Obligation} {mail.Step}");
        }

        Assert.DoesNotContain(all, mail => mail.Obligation.StartsWith("PAPER.", StringComparison.Ordinal));
    }

    private static async Task<WordprocessingDocument> OpenAsync(ReleaseHub hub, string path) => WordprocessingDocument.Open(
        new MemoryStream((await new DocumentStore(hub.Hub.Get<HubStorage>()).ReadAsync(path, default)).ToArray()), isEditable: false);

    private static byte[] Edited(byte[] draft)
    {
        using var stream = new MemoryStream();
        stream.Write(draft);
        using (var file = WordprocessingDocument.Open(stream, isEditable: true))
        {
            file.MainDocumentPart!.Document!.Body!.PrependChild(new Paragraph(new Run(new Text("领导批改的一段"))));
        }

        return stream.ToArray();
    }
}
