using DataHub.Alerts;
using DataHub.Papers.Wordings;
using DataHub.Plan.Loading;

namespace DataHub.Digest;

/// <summary>When the daily digest goes to whom and what it says: <c>digest.json</c> in the plan's folder.</summary>
/// <param name="At">Beijing time of day.</param>
public sealed record DigestWording(
    TimeOnly At,
    PaperAddressee To,
    IReadOnlyList<PaperAddressee> Cc,
    string Subject,
    string Title,
    string Introduction,
    DigestSections Sections)
{
    /// <summary>Null, and faults of the folder, when the file is wrong.</summary>
    internal static DigestWording? Read(PlanFolder folder)
    {
        var file = folder.Open("digest.json");
        _ = file.Value<string>("source");
        var read = new DigestWording(
            file.Value<TimeOnly>("at"),
            file.Value<PaperAddressee>("to")!,
            file.List<PaperAddressee>("cc"),
            file.Value<string>("subject")!,
            file.Value<string>("title")!,
            file.Value<string>("introduction")!,
            file.Value<DigestSections>("sections")!);
        file.Close();
        if (!file.IsSound)
        {
            return null;
        }

        var texts = read.Sections.Texts.Append(read.Subject).Append(read.Title).Append(read.Introduction);
        var unknown = texts.SelectMany(WordingTemplate.NamesIn).Except(DigestMail.Names).ToList();
        file.Must(
            unknown.Count == 0,
            $"{{{string.Join("}、{", unknown)}}} 不是 {string.Join("、", DigestMail.Names)} 之一",
            $"{{{string.Join("}, {", unknown)}}} is none of {string.Join(", ", DigestMail.Names)}");
        return file.IsSound ? read : null;
    }
}
