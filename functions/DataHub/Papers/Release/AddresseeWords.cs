using DataHub.Mail;
using DataHub.Plan;

namespace DataHub.Papers.Release;

/// <summary>The organisations a paper goes to, as people call them.</summary>
internal static class AddresseeWords
{
    private const int Named = 3;

    public static string Of(CityPlan plan, IEnumerable<MailAddressee> addressees)
    {
        var names = addressees.Select(addressee => addressee.Organisation).Distinct()
            .Select(code => plan.FindUnit(code)?.ShortName ?? plan.FindOrganisation(code)?.Name ?? code).ToList();
        var first = string.Join('、', names.Take(Named));
        return names.Count > Named ? $"{first}等{names.Count}个单位" : first;
    }
}
