using DataHub.Storage;

namespace DataHub.Mail;

/// <summary>
/// Finds the entry of the outbox that a message id stands for, which is a hash of its key and does not tell it: a
/// returned mail names nothing else. Partition <c>~sent</c> of the outbox's table, beside its open marks; row: the
/// hash.
/// </summary>
internal sealed class SentIndex(HubStorage storage)
{
    private const string Partition = "~sent";

    private readonly RecordTable<SentMail> _mails = new(storage, StorageNames.Tables.Outbox);

    /// <summary>Before the mail leaves: a mail that comes back is known, whatever befell its sender.</summary>
    public Task AddAsync(OutboxKey key, CancellationToken cancellation) =>
        _mails.PutAsync(Partition, key.Hash, new SentMail(key.ToString()), cancellation);

    /// <summary>Null when no mail of this hub has such an id.</summary>
    /// <param name="messageId">With or without its domain, which some gateways rewrite.</param>
    public async Task<OutboxKey?> FindAsync(string messageId, CancellationToken cancellation)
    {
        var hash = messageId.Split('@')[0];
        return OutboxKey.IsHash(hash) && await _mails.FindAsync(Partition, hash, cancellation) is { } found
            ? OutboxKey.Parse(found.Value.Key)
            : null;
    }
}
