using DataHub.Alerts;
using DataHub.Papers.Wordings;
using DataHub.Plan;
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
    /// <exception cref="PlanException">The file is missing, misshapen, or asks for values that do not exist.</exception>
    public static DigestWording Load(string planDirectory)
    {
        var folder = new PlanFolder(planDirectory);
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
        if (folder.Problems.Count == 0)
        {
            var texts = read.Sections.Texts.Append(read.Subject).Append(read.Title).Append(read.Introduction);
            var unknown = texts.SelectMany(WordingTemplate.NamesIn).Except(DigestMail.Names).ToList();
            file.Must(unknown.Count == 0, $"{{{string.Join("}, {", unknown)}}} is none of {string.Join(", ", DigestMail.Names)}");
            file.Must(read.To.At is PaperParty.Lead or PaperParty.Issuer, "‘to’ is neither LEAD nor ISSUER");
        }

        return folder.Problems.Count == 0 ? read : throw new PlanException(planDirectory, folder.Problems);
    }
}
