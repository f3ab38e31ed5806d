using DataHub.Alerts;

namespace DataHub.Plan.Loading;

/// <summary>compliance.json.</summary>
internal static class ComplianceReader
{
    private static readonly string[] Placeholders = ["kind", "unit", "count", "day"];

    public static CompliancePolicy? Read(PlanFolder folder, IReadOnlyList<Organisation> organisations)
    {
        var file = folder.Open("compliance.json");
        _ = file.Value<string>("source");
        var kinds = file.List<ComplianceKind>("kinds");
        var mail = file.Value<ComplianceMailText>("mail");
        file.Close();
        file.Unique(kinds, kind => kind.Name, "类别", "the kind");
        file.Unique(kinds.SelectMany(kind => kind.Codes), code => code, "代码", "the finding");
        foreach (var kind in kinds)
        {
            foreach (var addressee in kind.Cc.Prepend(kind.To))
            {
                file.Must(
                    ContactRole.All.Contains(addressee.Role),
                    $"{kind.Name}：{addressee.Role} 不是 {string.Join("、", ContactRole.All)} 之一",
                    $"{kind.Name}: {addressee.Role} is none of {string.Join(", ", ContactRole.All)}");
                file.Must(
                    IsParty(addressee.At, organisations),
                    $"{kind.Name}：{addressee.At} 不是 UNIT、LEAD，也不是成员单位",
                    $"{kind.Name}: {addressee.At} is neither UNIT nor LEAD nor an organisation");
            }

            file.Must(
                !kind.Confidential || kind.Cc.Count == 0,
                $"{kind.Name}：保密事项不得抄送",
                $"{kind.Name}: is confidential and has a copy");
        }

        foreach (var text in kinds.Select(kind => kind.Mail).Append(mail).OfType<ComplianceMailText>())
        {
            var unknown = WordingTemplate.NamesIn(text.Subject + text.Title + text.Paragraph).Except(Placeholders);
            file.Must(
                !unknown.Any(),
                $"mail：{{{string.Join("}、{", unknown)}}} 不是 {string.Join("、", Placeholders)} 之一",
                $"mail: {{{string.Join("}, {", unknown)}}} is none of {string.Join(", ", Placeholders)}");
        }

        return file.IsSound ? new CompliancePolicy(kinds, mail!) : null;
    }

    private static bool IsParty(string at, IReadOnlyList<Organisation> organisations) =>
        at is ComplianceAddressee.Unit or ComplianceAddressee.Lead
            || organisations.Any(organisation => organisation.Code == at);
}
