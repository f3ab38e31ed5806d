namespace DataHub.Benchmarks.Load.Model;

/// <summary>The load on one path in its peak hour, where it is heaviest.</summary>
/// <param name="Path">What is written or read.</param>
/// <param name="Place">The partition, queue or account that gets most of it; keys are those of the code.</param>
/// <param name="PerSecond">Entities, messages or operations a second.</param>
/// <param name="Limit">What the place bears.</param>
/// <param name="Advice">What to do where it is more.</param>
internal sealed record PathLoad(string Path, string Place, double PerSecond, double Limit, string Advice)
{
    public bool Exceeds => PerSecond > Limit;
}
