using DataHub.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DataHub.Plan.Sources;

/// <summary>
/// Looks every few minutes, in every instance, whether the plan's files in storage have changed. A valid change ends
/// the process, so that its host starts it anew with the changed plan; what was under way is taken up again, as after a
/// crash. An invalid one is told of, and the plan in force stays.
/// </summary>
public sealed class PlanWatch(
    PlanInForce inForce, PlanReader reader, PlanOverrideStore overrides, PlanMails mails, IHostApplicationLifetime app,
    TimeProvider clock, ILogger<PlanWatch> log) : BackgroundService
{
    /// <summary>How long a change goes unnoticed at most.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>Time between two looks; a host at which a person waits looks more often.</summary>
    public TimeSpan Pause { get; init; } = Every;

    private string? _seen = inForce.Fingerprint;

    /// <summary>Whether the process ends in order to be started anew.</summary>
    public bool WantsRestart { get; private set; }

    /// <summary>One look.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        if (await overrides.FingerprintAsync(cancellation) == _seen)
        {
            return;
        }

        var reading = await reader.ReadAsync(cancellation);
        if (reading.Refusal is { } refusal)
        {
            inForce.Refuse(refusal);
            await mails.TellAsync(refusal, clock.GetUtcNow(), cancellation);
        }
        else if (reading.Set.Content.Hash != inForce.Set.Content.Hash)
        {
            log.LogWarning(
                "The plan changes from {Old} to {New}: starting anew", inForce.Set.Plan.Name, reading.Set.Plan.Name);
            WantsRestart = true;
            app.StopApplication();
        }
        else
        {
            inForce.Accept();
        }

        _seen = reading.Fingerprint;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TellOfStartAsync(stoppingToken);
        using var timer = new PeriodicTimer(Pause, clock);
        while (!WantsRestart && await timer.WaitForNextTickAsync(stoppingToken))
        {
            await AttemptAsync(() => LookAsync(stoppingToken));
        }
    }

    private Task TellOfStartAsync(CancellationToken cancellation) => inForce.Refusal is { } refusal
        ? AttemptAsync(() => mails.TellAsync(refusal, clock.GetUtcNow(), cancellation))
        : Task.CompletedTask;

    // The next look comes soon, and a storage that does not answer is told of elsewhere.
    private async Task AttemptAsync(Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            log.LogWarning(failure, "Storage could not be asked for the plan");
        }
    }
}
