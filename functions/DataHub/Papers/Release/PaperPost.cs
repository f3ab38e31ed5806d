using System.Security.Cryptography;
using System.Text;
using DataHub.Mail;
using DataHub.Papers.Drafts;
using DataHub.Storage;

namespace DataHub.Papers.Release;

/// <summary>
/// Puts the mail about papers into the outbox: to the releaser that drafts wait, and to the addressees what was
/// released. No other code sends a paper to its addressees.
/// </summary>
public sealed class PaperPost(DraftStore drafts, PaperLetters letters, Outbox outbox, TimeProvider clock)
{
    /// <summary>Asks for the signatures that nobody was asked for yet: one mail a releaser.</summary>
    /// <returns>One line a mail.</returns>
    public async Task<IReadOnlyList<string>> AskAsync(CancellationToken cancellation)
    {
        var owed = new List<KeptRecord<DraftRecord>>();
        foreach (var draft in await drafts.AllAsync(cancellation))
        {
            if (draft.State == DraftState.Waiting
                && await IsOwedAsync(draft.Ask, cancellation)
                && await drafts.FindKeptAsync(draft.Id, cancellation) is { Value.State: DraftState.Waiting } kept)
            {
                owed.Add(kept);
            }
        }

        var effects = new List<string>();
        foreach (var together in owed.GroupBy(draft => draft.Value.Releaser))
        {
            effects.AddRange(await AskAsync([.. together], cancellation));
        }

        return effects;
    }

    /// <summary>Sends what was released and not posted yet.</summary>
    public async Task<IReadOnlyList<string>> PostAsync(CancellationToken cancellation)
    {
        var effects = new List<string>();
        foreach (var draft in await drafts.AllAsync(cancellation))
        {
            if (draft is { State: DraftState.Released, Decision.PostedAt: null }
                && await drafts.FindKeptAsync(draft.Id, cancellation) is { } kept)
            {
                effects.AddRange(await PostAsync(kept, cancellation));
            }
        }

        return effects;
    }

    /// <summary>
    /// Sends one draft to its addressees, once it is released: a mail an organisation. Doing it again sends nothing
    /// new.
    /// </summary>
    internal async Task<IReadOnlyList<string>> PostAsync(KeptRecord<DraftRecord> draft, CancellationToken cancellation)
    {
        if (draft.Value.State != DraftState.Released)
        {
            return [];
        }

        var effects = new List<string>();
        foreach (var mail in letters.Released(draft.Value))
        {
            if (await outbox.EnqueueAsync(mail, cancellation))
            {
                effects.Add($"{draft.Value.Id} → {mail.To.Organisation}/{mail.To.Role}: {mail.Subject}");
            }
        }

        var posted = draft.Value.Decision! with { PostedAt = clock.GetUtcNow() };
        await drafts.TryReplaceAsync(draft, draft.Value with { Decision = posted }, cancellation);
        return effects;
    }

    private async Task<bool> IsOwedAsync(DraftAsk? ask, CancellationToken cancellation) =>
        ask?.Mail is not { } mail || await outbox.FindAsync(OutboxKey.Parse(mail), cancellation) is null;

    private async Task<IReadOnlyList<string>> AskAsync(
        IReadOnlyList<KeptRecord<DraftRecord>> together, CancellationToken cancellation)
    {
        var asked = together
            .Select(draft => draft.Value with { Ask = draft.Value.Ask ?? new DraftAsk(1, null) }).ToList();
        var mail = letters.Ask(asked, MarkOf(asked));
        var key = OutboxKey.Of(mail).ToString();
        foreach (var (draft, changed) in together.Zip(asked))
        {
            // One that was decided meanwhile is still named in the mail; its link says so.
            await drafts.TryReplaceAsync(draft, changed with { Ask = changed.Ask! with { Mail = key } }, cancellation);
        }

        await outbox.EnqueueAsync(mail, cancellation);
        return [$"{mail.Obligation} → {mail.To.Organisation}/{mail.To.Role}: {mail.Subject}"];
    }

    private static string MarkOf(IEnumerable<DraftRecord> asked)
    {
        var names = string.Join(
            '\n', asked.Select(draft => $"{draft.Id}#{draft.Ask!.Round}").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)).AsSpan(0, 8));
    }
}
