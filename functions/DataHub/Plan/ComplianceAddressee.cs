namespace DataHub.Plan;

/// <summary>Who hears of a compliance alert; the person is looked up in D03 when the mail is sent.</summary>
/// <param name="At">UNIT for the unit concerned, LEAD for the lead organisation, or an organisation's code.</param>
/// <param name="Role">One of <see cref="ContactRole"/>.</param>
public sealed record ComplianceAddressee(string At, string Role)
{
    public const string Unit = "UNIT";
    public const string Lead = "LEAD";
}
