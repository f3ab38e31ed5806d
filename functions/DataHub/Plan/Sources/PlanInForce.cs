using DataHub.Storage;
using Microsoft.Extensions.Logging;

namespace DataHub.Plan.Sources;

/// <summary>
/// The plan that this process works by, decided once, before anything is made of it. It never changes while the process
/// runs: datasets, rules and calendars are compiled from it, and a result must not be computed half by one plan and
/// half by another. A changed plan is taken by starting anew (<see cref="PlanWatch"/>).
/// </summary>
public sealed class PlanInForce(PlanReader reader, ILogger<PlanInForce> log)
{
    private PlanReading? _reading;

    /// <summary>The plan; the packaged one where nobody has asked storage, as in commands without a hub.</summary>
    public PlanSet Set => (_reading ??= new PlanReading(reader.ReadPackaged(), null, null)).Set;

    /// <summary>Of the files in storage that were read; null when storage was not asked or did not answer.</summary>
    public string? Fingerprint => _reading?.Fingerprint;

    /// <summary>Why files in storage are not used; null when nothing is wrong.</summary>
    public PlanRefusal? Refusal { get; private set; }

    /// <summary>
    /// Reads the plan with what storage has. A storage that does not answer leaves the packaged one in force.
    /// </summary>
    /// <exception cref="PlanException">No plan can be used.</exception>
    /// <exception cref="InvalidOperationException">The plan is in use already.</exception>
    public async Task DecideAsync(CancellationToken cancellation)
    {
        if (_reading is not null)
        {
            throw new InvalidOperationException("The plan is in use already: it is decided first of all.");
        }

        try
        {
            _reading = await reader.ReadAsync(cancellation);
            if (_reading.Refusal is { } refusal)
            {
                Refuse(refusal);
            }

            log.LogInformation("The plan in force is {Plan}", Set.Plan.Name);
        }
        catch (Exception failure) when (StorageFailure.Is(failure) || failure is OperationCanceledException)
        {
            log.LogError(
                failure, "Storage could not be asked for the plan: {Plan} is in force until it answers", Set.Plan.Name);
        }
    }

    /// <summary>Takes note of files in storage that cannot be used.</summary>
    public void Refuse(PlanRefusal refusal)
    {
        Refusal = refusal;
        log.LogCritical(
            "方案覆盖文件有误，未采用 · The plan's files in storage are wrong and NOT in force; {Plan} stays: {Faults}",
            Set.Plan.Name,
            string.Join("; ", refusal.Faults.Select(fault => fault.InBothLanguages)));
    }

    /// <summary>Nothing is wrong any more with the files in storage.</summary>
    public void Accept() => Refusal = null;
}
