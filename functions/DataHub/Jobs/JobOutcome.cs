namespace DataHub.Jobs;

/// <summary>What a run of a job did: one line per effect, none when there was nothing to do.</summary>
public sealed record JobOutcome(IReadOnlyList<string> Effects)
{
    public static JobOutcome Nothing { get; } = new([]);

    public static JobOutcome Of(params string[] effects) => new(effects);
}
