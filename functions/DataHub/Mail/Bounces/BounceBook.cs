using DataHub.Privacy;
using DataHub.Storage;

namespace DataHub.Mail.Bounces;

/// <summary>Writes down in the outbox which mail came back, once for each of its recipients.</summary>
public sealed class BounceBook(HubStorage storage, TimeProvider clock)
{
    private readonly SentIndex _sent = new(storage);
    private readonly RecordTable<OutboxRecord> _entries = new(storage, StorageNames.Tables.Outbox);

    /// <summary>
    /// Notes what a report says. Null when it is about no mail of this hub, or about one whose sending has not ended
    /// yet: the report is to be read again later.
    /// </summary>
    /// <returns>What is new in it; empty when it was noted before, or says of no failure.</returns>
    public async Task<IReadOnlyList<MailBounce>?> NoteAsync(DeliveryReport report, CancellationToken cancellation)
    {
        foreach (var id in report.MessageIds)
        {
            if (await _sent.FindAsync(id, cancellation) is { } key)
            {
                return await NoteAsync(key, report.Failures, cancellation);
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<MailBounce>?> NoteAsync(
        OutboxKey key, IReadOnlyList<FailedDelivery> failures, CancellationToken cancellation)
    {
        while (await _entries.FindAsync(key.Partition, key.Row, cancellation) is { Value.IsOpen: false } entry)
        {
            var fresh = failures.Select(failure => Bounce(entry.Value, failure))
                .Where(bounce => entry.Value.Bounces.All(known => known.Recipient != bounce.Recipient))
                .DistinctBy(bounce => bounce.Recipient).ToList();
            if (fresh.Count == 0
                || await _entries.TryReplaceAsync(entry, Returned(entry.Value, fresh), cancellation) is not null)
            {
                return fresh;
            }
        }

        return null;
    }

    // A copy that came back is told of; the mail itself has failed only when the one who is to act did not get it.
    private static OutboxRecord Returned(OutboxRecord entry, List<MailBounce> fresh)
    {
        var addressee = entry.Recipients is [var first, ..] ? first : null;
        return entry with
        {
            State = fresh.Any(bounce => bounce.Recipient == addressee) || entry.Recipients.Count < 2
                ? OutboxState.Bounced
                : entry.State,
            Bounces = [.. entry.Bounces, .. fresh],
        };
    }

    // Only the masked address is kept of whom a mail went to: it is enough to tell two recipients of one mail apart.
    private MailBounce Bounce(OutboxRecord entry, FailedDelivery failure)
    {
        var masked = failure.Addresses
            .Select(address => Masking.Mask(address.ToLowerInvariant(), PersonalData.Email)).ToList();
        var recipient = entry.Recipients.FirstOrDefault(
            known => masked.Any(address => known.EndsWith(" " + address, StringComparison.OrdinalIgnoreCase)));
        return new MailBounce(recipient ?? masked[0], failure.Status, failure.Reason, clock.GetUtcNow());
    }
}
