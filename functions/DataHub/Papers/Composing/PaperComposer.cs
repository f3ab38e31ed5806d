using DataHub.Alerts;
using DataHub.Papers.Wordings;
using DataHub.Word;

namespace DataHub.Papers.Composing;

/// <summary>Fills a wording with its values. Pure: the same values give the same paper.</summary>
public static class PaperComposer
{
    public static OfficialDocument Compose(PaperWordings wordings, PaperValues values)
    {
        var wording = values.Wording;
        return new OfficialDocument
        {
            Title = Fill(wording.Title).Replace('|', '\n'),
            Addressee = wording.Addressee is null ? null : Fill(wording.Addressee),
            Body = new PaperBody(values).Of(wording.Body),
            Attachments = [.. wording.Attachments.Select(Fill)],
            Signatory = Fill(wording.Signatory),
            Date = values.Date,
            DraftMark = wordings.DraftMark,
        };

        string Fill(string text) => WordingTemplate.Fill(text, values.Texts);
    }
}
