using DataHub.Intake.Receipts;

namespace DataHub.Plan;

/// <summary>A kind of compliance alert (合规告警): what raises it, how grave it is, who hears of it at once.</summary>
/// <param name="Name">Such as open-air-storage.</param>
/// <param name="Level">Of error level: left open too long, it makes its unit a candidate for a circular.</param>
/// <param name="Codes">Findings that raise it; none for what only a daily look can see.</param>
/// <param name="Action">What whoever hears of it should do; Chinese, for mail.</param>
/// <param name="To">Who is to act.</param>
/// <param name="Cc">Who is to know.</param>
/// <param name="Subject">Fields that name what it is about, where that is not the row; one case each.</param>
/// <param name="Mail">What its mail says, where the words for all kinds do not fit.</param>
/// <param name="Confidential">For the addressee alone: no stand-in, no copy, part of no verdict.</param>
public sealed record ComplianceKind(
    string Name,
    string Zh,
    string En,
    Severity Level,
    IReadOnlyList<string> Codes,
    string Action,
    ComplianceAddressee To,
    IReadOnlyList<ComplianceAddressee> Cc,
    bool Confidential = false,
    IReadOnlyList<string>? Subject = null,
    ComplianceMailText? Mail = null)
{
    /// <summary>Whether rows of a dataset can raise it.</summary>
    public bool Concerns(string dataset) =>
        Codes.Any(code => code.StartsWith(dataset, StringComparison.Ordinal)
            && code.Length > dataset.Length
            && code[dataset.Length] == '-');
}
