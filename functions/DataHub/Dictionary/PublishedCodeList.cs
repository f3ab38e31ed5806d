using System.Text.Json.Serialization;
using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dictionary;

/// <summary>A code list of the plan as the dictionary publishes it.</summary>
/// <param name="Name">As fields refer to it: units, organisations, materials, campaigns.</param>
public sealed record PublishedCodeList(
    [property: JsonIgnore] CodeList Kind, string Name, Wording Title, IReadOnlyList<CodeListEntry> Entries)
{
    internal static IReadOnlyList<PublishedCodeList> AllOf(CityPlan plan) =>
    [
        Of(CodeList.Units, new Wording("报送单位", "Reporting units"), UnitsOf(plan)),
        Of(
            CodeList.Organisations,
            new Wording("单位名录（市商务局、专班成员单位、报送单位）", "Organisations: commerce bureau, task force, units"),
            plan.Organisations.Select(organisation => new CodeListEntry(organisation.Code, organisation.Name))
                .Concat(UnitsOf(plan))),
        Of(
            CodeList.Materials,
            new Wording($"可回收物回收指导目录 {plan.Catalogue.Version}", $"Catalogue of materials {plan.Catalogue.Version}"),
            plan.Catalogue.All.Select(material =>
                new CodeListEntry(material.Code, material.Zh, material.En, material.Unit))),
        Of(
            CodeList.Campaigns,
            new Wording("专项整治", "Campaigns"),
            plan.Targets.Campaigns.Select(campaign => new CodeListEntry(campaign.Id, campaign.Zh, campaign.En))),
    ];

    private static PublishedCodeList Of(CodeList kind, Wording title, IEnumerable<CodeListEntry> entries) =>
        new(kind, DictionaryWords.NameOf(kind), title, [.. entries]);

    private static IEnumerable<CodeListEntry> UnitsOf(CityPlan plan) =>
        plan.Units.Select(unit => new CodeListEntry(unit.Code, unit.Name));
}
