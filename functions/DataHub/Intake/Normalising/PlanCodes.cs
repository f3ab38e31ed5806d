using DataHub.Datasets;
using DataHub.Plan;

namespace DataHub.Intake.Normalising;

/// <summary>Names, aliases and mutilated codes → the codes of the plan.</summary>
internal sealed class PlanCodes(CityPlan plan)
{
    /// <summary>The canonical code, or null when the list has nothing of that name.</summary>
    public string? Resolve(CodeList list, string folded) => list switch
    {
        CodeList.Units => plan.FindUnit(folded)?.Code,
        CodeList.Organisations => plan.FindOrganisation(folded)?.Code,
        CodeList.Materials => Material(folded),
        CodeList.Campaigns => plan.Targets.Campaigns
            .FirstOrDefault(campaign => campaign.Zh == folded || campaign.Id.Equals(folded, StringComparison.OrdinalIgnoreCase))?.Id,
        _ => null,
    };

    /// <summary>
    /// A code has two digits a level; of 0103 a spreadsheet makes 103, so an odd number of digits lost its zero.
    /// </summary>
    private string? Material(string folded) =>
        plan.Catalogue.TryResolve(folded, out var material)
        || (folded.Length % 2 == 1 && !folded.AsSpan().ContainsAnyExceptInRange('0', '9')
            && plan.Catalogue.TryResolve("0" + folded, out material))
            ? material.Code
            : null;
}
