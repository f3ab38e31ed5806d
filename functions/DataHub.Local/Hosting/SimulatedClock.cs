namespace DataHub.Local.Hosting;

/// <summary>
/// A clock that stands still until it is moved, forwards only. Timestamps and delays stay real, so that time-outs of
/// connections work while months are played.
/// </summary>
public sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private long _utcTicks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _utcTicks), TimeSpan.Zero);

    /// <exception cref="ArgumentOutOfRangeException">The instant lies in the past.</exception>
    public void AdvanceTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        Interlocked.Exchange(ref _utcTicks, instant.UtcTicks);
    }
}
