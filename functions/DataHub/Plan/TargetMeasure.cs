namespace DataHub.Plan;

/// <summary>
/// What tells how far a count target has come (计量依据): fields of the units' monthly report (D15), which are summed, or
/// the stage of projects (D16), of which those are counted that have reached it.
/// </summary>
/// <param name="Report">Fields of D15; a yes counts as 1.</param>
/// <param name="Register">D14 where the registry of malls speaks for a unit whose report is missing.</param>
/// <param name="Projects">Ids of the projects that count, whoever reports them.</param>
/// <param name="ProjectKind">Kind of the projects that count, where they are not named.</param>
/// <param name="Stages">Stages in which a project counts as done.</param>
/// <param name="City">How the units' figures make the city's.</param>
public sealed record TargetMeasure(
    IReadOnlyList<string>? Report = null,
    string? Register = null,
    IReadOnlyList<string>? Projects = null,
    string? ProjectKind = null,
    IReadOnlyList<string>? Stages = null,
    CityMeasure City = CityMeasure.Sum)
{
    /// <summary>Whether projects are counted: of these one reporter speaks, and the others are not missing.</summary>
    public bool CountsProjects => Report is null;

    /// <summary>Whether a project is one of those counted.</summary>
    public bool Covers(string id, string kind) => Projects?.Contains(id) ?? ProjectKind == kind;
}
