using DataHub.Plan.Loading;
using DataHub.Plan.Sources;

namespace DataHub.Plan;

/// <summary>
/// The plan that the hub supervises (实施方案), all of it data: who reports, what is due when, what must be reached,
/// and what counts as slow. Another city's plan is another folder.
/// </summary>
public sealed class CityPlan
{
    private readonly NameIndex<ReportingUnit> _unitNames;
    private readonly NameIndex<Organisation> _organisationNames;

    internal CityPlan(IReadOnlyList<ReportingUnit> units, IReadOnlyList<Organisation> organisations)
    {
        Units = [.. units.OrderBy(unit => unit.Order)];
        Organisations = organisations;
        _unitNames = new NameIndex<ReportingUnit>(units, NamesOf);
        _organisationNames = new NameIndex<Organisation>(AllOrganisations(units, organisations), NamesOf);
    }

    public required string Id { get; init; }

    public required string Version { get; init; }

    /// <summary>
    /// Identity and version, such as <c>liaocheng-2023@1.0</c>, or <c>liaocheng-2023@1.0+3f2a91c0</c> when files in
    /// storage take the place of the packaged ones: every result names the plan it used.
    /// </summary>
    public string Name => $"{Id}@{Version}";

    /// <summary>The city's name, such as 聊城市.</summary>
    public required string City { get; init; }

    public required PlanDocument Document { get; init; }

    /// <summary>The first month on which units report.</summary>
    public required BusinessMonth FirstMonth { get; init; }

    /// <summary>The last month on which units report.</summary>
    public required BusinessMonth LastMonth { get; init; }

    public required IReadOnlyList<PlanPhase> Phases { get; init; }

    /// <summary>In the order of the text, which is the order of every table (A8).</summary>
    public IReadOnlyList<ReportingUnit> Units { get; }

    /// <summary>The lead organisation, the office that issued the plan, and the departments named.</summary>
    public IReadOnlyList<Organisation> Organisations { get; }

    /// <summary>The organisation that dispatches, reminds and names (牵头单位): the city's commerce bureau.</summary>
    public Organisation Lead => Organisations.First(organisation => organisation.IsLead);

    public required MaterialCatalogue Catalogue { get; init; }

    public required Targets Targets { get; init; }

    public required DueRules DueRules { get; init; }

    /// <summary>The reports that every unit owes each month and that the ladder watches.</summary>
    public required IReadOnlyList<ReportDuty> ReportDuties { get; init; }

    public required AlertLadder Ladder { get; init; }

    public required Thresholds Thresholds { get; init; }

    /// <summary>What raises a compliance alert, and who hears of it.</summary>
    public required CompliancePolicy Compliance { get; init; }

    public required WorkCalendar Calendar { get; init; }

    /// <summary>What was taken where the text is silent or contradicts itself.</summary>
    public required IReadOnlyList<PlanDefault> Defaults { get; init; }

    /// <summary>The reporting months, first to last.</summary>
    public IEnumerable<BusinessMonth> Months => BusinessMonth.Range(FirstMonth, LastMonth);

    /// <summary>Reads a plan's folder and checks it.</summary>
    /// <exception cref="PlanException">The folder is missing or its data is wrong; lists every fault.</exception>
    public static CityPlan Load(string directory)
    {
        var folder = new PlanFolder(PlanContent.OfFolder(directory));
        var plan = PlanLoader.Read(folder);
        folder.Require();
        return plan!;
    }

    /// <summary>The unit meant by a code, a name, an alias or a division code; null when there is none.</summary>
    public ReportingUnit? FindUnit(ReadOnlySpan<char> codeOrName) =>
        _unitNames.TryFind(codeOrName, out var unit) ? unit : null;

    /// <summary>
    /// The organisation meant by a code, a name or an alias, reporting units included; null when there is none.
    /// </summary>
    public Organisation? FindOrganisation(ReadOnlySpan<char> codeOrName) =>
        _organisationNames.TryFind(codeOrName, out var organisation) ? organisation : null;

    /// <summary>The phase of a day; null outside of all phases.</summary>
    public PlanPhase? PhaseAt(DateOnly date) => Phases.FirstOrDefault(phase => phase.Covers(date));

    /// <summary>Whether a day had passed when the plan was issued: what was due then is never late (A6).</summary>
    public bool PredatesIssue(DateOnly dueOn) => dueOn < Document.IssuedOn;

    internal static IEnumerable<string> NamesOf(ReportingUnit unit) =>
        new[] { unit.Code, unit.Name, unit.ShortName, unit.Gb2260 }.OfType<string>().Concat(unit.Aliases);

    internal static IEnumerable<string> NamesOf(Organisation organisation) =>
        [organisation.Code, organisation.Name, .. organisation.Aliases];

    internal static IEnumerable<Organisation> AllOrganisations(
        IReadOnlyList<ReportingUnit> units, IReadOnlyList<Organisation> organisations) =>
        organisations.Concat(units.Select(unit =>
            new Organisation(unit.Code, unit.Name, IsLead: false, [.. NamesOf(unit)])));
}
