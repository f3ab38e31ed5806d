using DataHub.Mail;
using DataHub.Plan;

namespace DataHub.Papers.Wordings;

/// <summary>Who receives or releases a paper; the person is looked up in D03 when mail is sent.</summary>
/// <param name="Role">One of <see cref="ContactRole"/>.</param>
public sealed record PaperAddressee(PaperParty At, string Role)
{
    /// <param name="unit">The unit that the paper is about; null for one about all.</param>
    public IEnumerable<MailAddressee> In(CityPlan plan, string? unit) =>
        Organisations(plan, unit).Select(code => new MailAddressee(code, Role));

    private IEnumerable<string> Organisations(CityPlan plan, string? unit) => At switch
    {
        PaperParty.Unit => unit is null ? [] : [unit],
        PaperParty.Units => plan.Units.Select(known => known.Code),
        PaperParty.Lead => [plan.Lead.Code],
        PaperParty.Issuer => plan.FindOrganisation(plan.Document.Issuer) is { } issuer ? [issuer.Code] : [],
        _ => plan.Organisations.Where(organisation => !organisation.IsLead).Select(organisation => organisation.Code),
    };
}
