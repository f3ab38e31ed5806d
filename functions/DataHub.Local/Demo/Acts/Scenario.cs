using System.Text.Json;
using DataHub.Plan;

namespace DataHub.Local.Demo.Acts;

/// <summary>
/// A month to be played: what lies in storage before it begins, and what happens in it. Read from a folder with
/// <c>timeline.json</c>, <c>truth.json</c> (whose partners get keys) and the files that both name.
/// </summary>
internal sealed record Scenario
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Where the files lie.</summary>
    public string Folder { get; private init; } = "";

    /// <summary>The reporting month.</summary>
    public required BusinessMonth Period { get; init; }

    /// <summary>First day that is played, Beijing.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day that is played, Beijing.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What was reported before, in the order of time.</summary>
    public required IReadOnlyList<Act> Seed { get; init; }

    /// <summary>What happens in the month, in the order of time.</summary>
    public required IReadOnlyList<Act> Play { get; init; }

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<ScenarioPartner> Partners { get; private init; } = [];

    /// <exception cref="ScenarioException">A file is missing or cannot be understood.</exception>
    public static Scenario Load(string folder)
    {
        var timeline = Read<Scenario>(folder, "timeline.json");
        var truth = Read<Cast>(folder, "truth.json");
        var scenario = timeline with { Folder = Path.GetFullPath(folder), Partners = truth.Partners };
        scenario.Check();
        return scenario;
    }

    public string PathOf(Act act) => Path.Combine(Folder, act.File);

    public ScenarioPartner PartnerOf(Act act) => Partners.First(partner => partner.Id == act.Who);

    /// <summary>The first month of what is owed: nobody is reminded of months from before the history begins.</summary>
    public BusinessMonth? FirstMonth()
    {
        var duties = CityPlan.Load(new HubSettings().PlanFolder).ReportDuties.Select(duty => duty.Dataset).ToHashSet();
        return Seed.Concat(Play)
            .Where(act => duties.Contains(act.Dataset) && act.Period is not null)
            .Min(act => (BusinessMonth?)BusinessMonth.Parse(act.Period!));
    }

    private void Check()
    {
        var acts = Seed.Concat(Play).ToList();
        if (acts.Find(act => Partners.All(partner => partner.Id != act.Who)) is { } stranger)
        {
            throw new ScenarioException($"{Folder}: {stranger.Who} acts at {stranger.At:O} but is no partner of truth.json.");
        }

        if (acts.Find(act => !File.Exists(PathOf(act))) is { } missing)
        {
            throw new ScenarioException($"{Folder}: the file {missing.File} of {missing.At:O} is missing.");
        }

        if (acts.Find(act => act is { How: ActWay.Drop, Blob: null }) is { } placeless)
        {
            throw new ScenarioException($"{Folder}: the upload at {placeless.At:O} does not say where its blob goes.");
        }

        var (_, late) = acts.Zip(acts.Skip(1)).FirstOrDefault(pair => pair.Second.At < pair.First.At);
        if (late is not null)
        {
            throw new ScenarioException($"{Folder}: the act at {late.At:O} stands behind a later one.");
        }
    }

    private static T Read<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path), Json)!;
        }
        catch (Exception fault) when (fault is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new ScenarioException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    private sealed record Cast(IReadOnlyList<ScenarioPartner> Partners);
}
