using DataHub.Storage;

namespace DataHub.Plan.Sources;

/// <summary>
/// Reads the plan that came with the program together with the files in storage that replace or add to it, as a whole.
/// When the whole is not valid, the last valid one stays, or the packaged one.
/// </summary>
public sealed class PlanReader(HubSettings settings, PlanOverrideStore overrides)
{
    /// <summary>The plan as it came with the program.</summary>
    /// <exception cref="PlanException">It is wrong: there is nothing to fall back on.</exception>
    public PlanSet ReadPackaged() => PlanSet.Read(Packaged(), settings.SchemaFolder);

    /// <exception cref="PlanException">Neither the files in storage nor the packaged plan can be used.</exception>
    public async Task<PlanReading> ReadAsync(CancellationToken cancellation)
    {
        // Before the files: one that comes in between makes the next look differ.
        var fingerprint = await overrides.FingerprintAsync(cancellation);
        if (fingerprint.Length == 0)
        {
            // What was taken back must not come again once another file is spoilt.
            await ForgetAsync(cancellation);
            return new PlanReading(ReadPackaged(), fingerprint, null);
        }

        var files = await overrides.ReadAsync(cancellation);
        var content = Packaged().With(files);
        try
        {
            var set = PlanSet.ReadOverridden(content, settings.SchemaFolder);
            await KeepAsync(files, cancellation);
            return new PlanReading(set, fingerprint, null);
        }
        catch (PlanException refused)
        {
            var refusal = new PlanRefusal(content.Hash, refused.Faults);
            return new PlanReading(await LastValidAsync(cancellation) ?? ReadPackaged(), fingerprint, refusal);
        }
    }

    /// <summary>The plan as it would be with one file more.</summary>
    /// <exception cref="PlanException">It could not be used.</exception>
    public async Task<PlanSet> TryAsync(string name, byte[] content, CancellationToken cancellation)
    {
        var files = new Dictionary<string, byte[]>(await overrides.ReadAsync(cancellation), StringComparer.Ordinal)
        {
            [name] = content,
        };
        return PlanSet.ReadOverridden(Packaged().With(files), settings.SchemaFolder);
    }

    /// <summary>The plan as it would be without one of the files; null when there is none of that name.</summary>
    /// <exception cref="PlanException">It could not be used.</exception>
    public async Task<PlanSet?> TryWithoutAsync(string name, CancellationToken cancellation)
    {
        var files = new Dictionary<string, byte[]>(await overrides.ReadAsync(cancellation), StringComparer.Ordinal);
        return files.Remove(name) ? PlanSet.ReadOverridden(Packaged().With(files), settings.SchemaFolder) : null;
    }

    private PlanContent Packaged() => PlanContent.OfFolder(settings.PlanFolder);

    private async Task<PlanSet?> LastValidAsync(CancellationToken cancellation)
    {
        if (await overrides.ReadLastValidAsync(cancellation) is not { } files)
        {
            return null;
        }

        try
        {
            return PlanSet.ReadOverridden(Packaged().With(files), settings.SchemaFolder);
        }
        catch (PlanException)
        {
            // Valid beside an earlier release of the program, no longer beside this one.
            return null;
        }
    }

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        if (await overrides.ReadLastValidAsync(cancellation) is { Count: > 0 })
        {
            await overrides.KeepLastValidAsync(new Dictionary<string, byte[]>(), cancellation);
        }
    }

    // Rewritten only when it differs: every start of every instance comes by here.
    private async Task KeepAsync(IReadOnlyDictionary<string, byte[]> files, CancellationToken cancellation)
    {
        var kept = await overrides.ReadLastValidAsync(cancellation);
        var same = kept is not null && kept.Count == files.Count
            && files.All(file => kept.TryGetValue(file.Key, out var bytes) && bytes.AsSpan().SequenceEqual(file.Value));
        if (!same)
        {
            await overrides.KeepLastValidAsync(files, cancellation);
        }
    }
}
