using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using DataHub.Storage;

namespace DataHub.Mail;

/// <summary>
/// The outbox: what is to be sent, once for each <see cref="OutboxKey"/>, and what became of it.
/// Entries lie by obligation and stay for ever; beside them partition <c>~open</c> holds one small mark for each entry
/// that is not closed, so that the timer reads a handful of marks and never the history (~ is an escape, no obligation
/// can be called so). A mark is written before its entry and deleted after the entry is closed: whatever a crash leaves
/// behind, every open entry has a mark, and a mark too many is cleared away.
/// </summary>
public sealed class Outbox(HubStorage storage, DeliverySettings settings, TimeProvider clock)
{
    internal const string OpenPartition = "~open";

    // A mark without an entry belongs to an enqueueing that is under way, or that crashed: only time tells.
    private static readonly TimeSpan EnqueueTakesAtMost = TimeSpan.FromMinutes(10);

    private readonly RecordTable<OutboxRecord> _entries = new(storage, StorageNames.Tables.Outbox);
    private readonly RecordTable<OpenMail> _open = new(storage, StorageNames.Tables.Outbox);
    private readonly DocumentStore _documents = new(storage);

    /// <summary>
    /// Takes a mail in and has it sent. False when one of the same obligation, step and addressee is there already,
    /// sent or not.
    /// </summary>
    public async Task<bool> EnqueueAsync(OutboxMail mail, CancellationToken cancellation)
    {
        var key = OutboxKey.Of(mail);
        if (await FindAsync(key, cancellation) is not null)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var entry = new OutboxRecord
        {
            Obligation = mail.Obligation,
            Step = mail.Step,
            To = mail.To,
            Subject = mail.Subject,
            Document = await StoreAsync(mail, key, cancellation),
            State = OutboxState.Pending,
            CreatedAt = now,
            DueAt = now,
        };
        await _open.PutAsync(OpenPartition, key.ToString(), new OpenMail(now), cancellation);
        if (!await _entries.TryAddAsync(key.Partition, key.Row, entry, cancellation))
        {
            return false;
        }

        await storage.SendAsync(StorageNames.Queues.Outbox, key.ToString(), cancellation);
        return true;
    }

    /// <summary>An entry; null when there is none of that key.</summary>
    public async Task<OutboxRecord?> FindAsync(OutboxKey key, CancellationToken cancellation) =>
        (await _entries.FindAsync(key.Partition, key.Row, cancellation))?.Value;

    /// <summary>All that was ever taken in, by obligation.</summary>
    public async IAsyncEnumerable<OutboxRecord> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in _entries.RangeAsync("!", "~", cancellation))
        {
            yield return entry.Value;
        }
    }

    /// <summary>Keys of the entries that are not closed, whether or not they are due.</summary>
    public async Task<IReadOnlyList<OutboxKey>> OpenAsync(CancellationToken cancellation)
    {
        var keys = new List<OutboxKey>();
        await foreach (var mark in _open.ListAsync(OpenPartition, cancellation))
        {
            var key = OutboxKey.Parse(mark.Row);
            var entry = await FindAsync(key, cancellation);
            if (entry is { IsOpen: true })
            {
                keys.Add(key);
            }
            else if (entry is not null || mark.Value.Since < clock.GetUtcNow() - EnqueueTakesAtMost)
            {
                // Unless it is being taken in just now.
                await _open.TryDeleteAsync(mark, cancellation);
            }
        }

        return keys;
    }

    /// <summary>When the oldest mail was taken in that is neither sent nor given up; null when there is none.</summary>
    public async Task<DateTimeOffset?> OldestOpenAsync(CancellationToken cancellation)
    {
        DateTimeOffset? oldest = null;
        await foreach (var mark in _open.ListAsync(OpenPartition, cancellation))
        {
            oldest = oldest < mark.Value.Since ? oldest : mark.Value.Since;
        }

        return oldest;
    }

    /// <summary>
    /// Takes an entry into one's hands for the time of the lease. Null when it is closed, in another's hands or not yet
    /// due. An entry whose sender fell over becomes due again when its lease ends.
    /// </summary>
    internal async Task<KeptRecord<OutboxRecord>?> TryClaimAsync(OutboxKey key, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var found = await _entries.FindAsync(key.Partition, key.Row, cancellation);
        if (found is not { Value.IsOpen: true } || found.Value.DueAt > now)
        {
            return null;
        }

        var claimed = found.Value with
        {
            State = OutboxState.Sending,
            Attempts = found.Value.Attempts + 1,
            DueAt = now + settings.Lease,
        };
        return await _entries.TryReplaceAsync(found, claimed, cancellation);
    }

    /// <summary>The mail of an entry, as it was taken in.</summary>
    internal async Task<OutboxMail> ReadAsync(OutboxRecord entry, CancellationToken cancellation) =>
        (await _documents.ReadAsync(entry.Document, cancellation)).ToObjectFromJson<OutboxMail>()!;

    /// <summary>
    /// Writes the outcome of an attempt; nothing happens when the lease ended and another took the entry.
    /// </summary>
    internal async Task SettleAsync(
        KeptRecord<OutboxRecord> claimed, OutboxRecord outcome, CancellationToken cancellation)
    {
        if (await _entries.TryReplaceAsync(claimed, outcome, cancellation) is { Value.IsOpen: false })
        {
            await _open.DeleteAsync(OpenPartition, $"{claimed.Partition}|{claimed.Row}", cancellation);
        }
    }

    // The whole mail is a document because an entity's property ends at 64 KiB; its name is a hash of its content, so
    // that a crash between document and entry leaves nothing that a later, different text could be mistaken for.
    private async Task<string> StoreAsync(OutboxMail mail, OutboxKey key, CancellationToken cancellation)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(mail);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
        var path = $"mail/{key.Partition}/{hash}.json";
        await _documents.TryAddAsync(path, BinaryData.FromBytes(content), "application/json", cancellation);
        return path;
    }
}
