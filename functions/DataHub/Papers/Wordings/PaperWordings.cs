using DataHub.Alerts;
using DataHub.Plan.Loading;

namespace DataHub.Papers.Wordings;

/// <summary>The wording of every paper: <c>papers.json</c> in the plan's folder, which a city may change.</summary>
public sealed class PaperWordings
{
    private readonly IReadOnlyList<PaperWording> _papers;

    private PaperWordings(string draftMark, IReadOnlyList<PaperWording> papers) =>
        (DraftMark, _papers) = (draftMark, papers);

    /// <summary>What the mail about papers says.</summary>
    public required PaperMails Mails { get; init; }

    /// <summary>What every page of an unsigned paper says.</summary>
    public string DraftMark { get; }

    public PaperWording this[PaperKind kind] => _papers.First(paper => paper.Kind == kind);

    /// <returns>Null when the file is missing, misshapen, or asks for values that do not exist: the folder has the
    /// faults.</returns>
    internal static PaperWordings? Read(PlanFolder folder)
    {
        var file = folder.Open("papers.json");
        _ = file.Value<string>("source");
        var mark = file.Value<string>("draftMark");
        var papers = file.List<PaperWording>("papers");
        var mails = file.Value<PaperMails>("mails");
        file.Close();
        file.Unique(papers, paper => paper.Kind, "公文", "the paper");
        var absent = Enum.GetValues<PaperKind>().Except(papers.Select(paper => paper.Kind));
        file.Must(!absent.Any(), $"缺少公文 {string.Join("、", absent)}", $"has no paper {string.Join(", ", absent)}");
        foreach (var (text, names) in mails is null ? [] : mails.WithNames)
        {
            var unknown = text.Texts.SelectMany(WordingTemplate.NamesIn).Except(names).ToList();
            file.Must(
                unknown.Count == 0,
                $"mails：{{{string.Join("}、{", unknown)}}} 不是 {string.Join("、", names)} 之一",
                $"mails: {{{string.Join("}, {", unknown)}}} is none of {string.Join(", ", names)}");
        }

        foreach (var paper in papers)
        {
            Check(file, paper);
        }

        return file.IsSound ? new PaperWordings(mark!, papers) { Mails = mails! } : null;
    }

    private static void Check(PlanFile file, PaperWording paper)
    {
        string[] known = [.. PaperNames.Common, .. PaperNames.Of(paper.Kind)];
        Names(file, paper.Kind, paper.Texts, known);
        var phrases = PaperNames.PhrasesOf(paper.Kind);
        file.Unique(paper.Phrases, phrase => phrase.Name, $"{paper.Kind}：用语", $"{paper.Kind}: the phrase");
        var absent = phrases.Keys.Except(paper.Phrases.Select(phrase => phrase.Name));
        file.Must(
            !absent.Any(),
            $"{paper.Kind} 缺少用语 {string.Join("、", absent)}",
            $"{paper.Kind} has no phrase {string.Join(", ", absent)}");
        foreach (var phrase in paper.Phrases)
        {
            file.Must(
                phrases.ContainsKey(phrase.Name),
                $"{paper.Kind}：没有用语 {phrase.Name}",
                $"{paper.Kind}: the phrase {phrase.Name} is unknown");
            Names(file, paper.Kind, [phrase.Text], phrases.GetValueOrDefault(phrase.Name, []));
        }
    }

    private static void Names(PlanFile file, PaperKind kind, IEnumerable<string> texts, IReadOnlyList<string> known)
    {
        var unknown = texts.SelectMany(WordingTemplate.NamesIn).Except(known).ToList();
        file.Must(
            unknown.Count == 0,
            $"{kind}：{{{string.Join("}、{", unknown)}}} 不是 {string.Join("、", known)} 之一",
            $"{kind}: {{{string.Join("}, {", unknown)}}} is none of {string.Join(", ", known)}");
    }
}
