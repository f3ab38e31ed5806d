using System.Globalization;
using DataHub.Alerts;
using DataHub.Mail;
using DataHub.Papers.Drafts;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Word;

namespace DataHub.Papers.Release;

/// <summary>The mail about papers.</summary>
public sealed class PaperLetters(CityPlan plan, PaperWordings wordings, ReleaseTokens tokens)
{
    private const int NamedDrafts = 2;

    /// <summary>To the releaser of these drafts, each with a link of its own.</summary>
    /// <param name="mark">Tells this asking from every other.</param>
    public OutboxMail Ask(IReadOnlyList<DraftRecord> drafts, string mark)
    {
        var text = wordings.Mails.Ask;
        var links = drafts.Select(tokens.LinkFor).ToList();
        var names = string.Join('、', drafts.Take(NamedDrafts).Select(NameOf));
        var count = drafts.Count.ToString(CultureInfo.InvariantCulture);
        var values = new Dictionary<string, string>
        {
            ["titles"] = drafts.Count > NamedDrafts ? $"{names}等{count}份" : names,
            ["count"] = count,
            ["until"] = ChineseDate.Full(BusinessTime.DateOf(tokens.Expiry)),
        };
        var page = new MailPage(
            WordingTemplate.Fill(text.Title, values),
            [
                .. text.Paragraphs.Select(line => new MailBlock.Paragraph(WordingTemplate.Fill(line, values))),
                .. links.Contains(null) && text.NoLink is { } no
                    ? [new MailBlock.Paragraph(no)]
                    : Array.Empty<MailBlock>(),
                .. drafts.Zip(links).SelectMany(pair => Blocks(pair.First, pair.Second)),
            ]);
        var releaser = drafts[0].Releaser;
        return new OutboxMail(
            $"RELEASE.{releaser.Organisation}.{releaser.Role}",
            mark,
            releaser,
            [],
            WordingTemplate.Fill(text.Subject, values),
            page.ToHtml(),
            page.ToText(),
            [.. drafts.Select(draft => new MailAttachment(draft.FileName, draft.Path, OfficialDocx.ContentType))],
            UnlessReported: null);
    }

    /// <summary>
    /// To the addressees of a released paper: one an organisation, to its first role with the others in copy.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nobody has released it.</exception>
    public IEnumerable<OutboxMail> Released(DraftRecord draft)
    {
        if (draft is not { State: DraftState.Released, Decision: { Path: { } path, FileName: { } fileName } decision })
        {
            throw new InvalidOperationException(
                $"{draft.Id} is {draft.State}: nothing leaves that nobody has released.");
        }

        var text = wordings.Mails.Released;
        var values = new Dictionary<string, string>
        {
            ["title"] = draft.Title,
            ["number"] = decision.Number ?? "",
            ["name"] = wordings[draft.Kind].Name,
            ["lead"] = plan.Lead.Name,
        };
        var page = new MailPage(
            WordingTemplate.Fill(text.Title, values),
            [
                .. text.Paragraphs.Select(line => new MailBlock.Paragraph(WordingTemplate.Fill(line, values))),
                new MailBlock.Facts(
                [
                    .. decision.Number is { } number ? [("文号", number)] : Array.Empty<(string, string)>(),
                    ("签发日期", ChineseDate.Full(BusinessTime.DateOf(decision.At))),
                    ("附件", string.Join('、', draft.Attachments.Select(file => file.FileName).Prepend(fileName))),
                ]),
            ]);
        return draft.Addressees.SelectMany(party => party.In(plan, draft.Unit)).Distinct()
            .GroupBy(addressee => addressee.Organisation)
            .Select(organisation => new OutboxMail(
                $"PAPER.{draft.Id}",
                "released",
                organisation.First(),
                [.. organisation.Skip(1)],
                WordingTemplate.Fill(text.Subject, values),
                page.ToHtml(),
                page.ToText(),
                [new MailAttachment(fileName, path, OfficialDocx.ContentType), .. draft.Attachments],
                UnlessReported: null));
    }

    private IEnumerable<MailBlock> Blocks(DraftRecord draft, Uri? link)
    {
        yield return new MailBlock.Facts([("文稿", draft.Title), ("发往", AddresseesOf(draft))]);
        if (link is not null)
        {
            yield return new MailBlock.Button($"审阅、签发{wordings[draft.Kind].Name}", link);
        }
    }

    private string AddresseesOf(DraftRecord draft) =>
        AddresseeWords.Of(plan, draft.Addressees.SelectMany(party => party.In(plan, draft.Unit)));

    private string NameOf(DraftRecord draft) =>
        draft.Unit is { } unit
            ? $"{wordings[draft.Kind].Name}（{plan.FindUnit(unit)?.ShortName ?? unit}）"
            : wordings[draft.Kind].Name;
}
