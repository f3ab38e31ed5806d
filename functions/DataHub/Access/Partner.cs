namespace DataHub.Access;

/// <summary>Someone who holds an API key (合作方).</summary>
/// <param name="KeyId">The public part of the key; also what the audit trail names.</param>
/// <param name="Organisation">Credit code or unit code it acts for; * when it may report for
/// several enterprises.</param>
/// <param name="Units">Units it may report for; * for all.</param>
/// <param name="Datasets">Datasets it may submit, by code; * for all.</param>
public sealed record Partner(
    string KeyId,
    string Name,
    PartnerRole Role,
    string Organisation,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Datasets,
    DateTimeOffset CreatedAt,
    DateTimeOffset? RevokedAt)
{
    public const string Any = "*";

    public bool MayReportFor(string unit) => Covers(Units, unit);

    public bool MaySubmit(string dataset) => Covers(Datasets, dataset);

    /// <summary>Whether it may report in the name of an enterprise.</summary>
    public bool MayActFor(string? organisation) =>
        organisation is null || Role != PartnerRole.Partner || Organisation == Any || Organisation == organisation;

    private static bool Covers(IReadOnlyList<string> granted, string wanted) =>
        granted.Contains(Any) || granted.Contains(wanted, StringComparer.OrdinalIgnoreCase);
}
