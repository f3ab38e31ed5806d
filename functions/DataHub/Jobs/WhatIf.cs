using DataHub.Mail;
using DataHub.Papers.Drafts;
using DataHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Jobs;

/// <summary>
/// Runs a job over the real data without writing any: with parts of its own, whose storage keeps what they write in memory
/// and lets only reading through (<see cref="HubStorage.OpenRehearsal"/>). Claims of the ledger end with it too.
/// </summary>
/// <param name="rehearse">Makes the parts for one run.</param>
public sealed class WhatIf(Func<ServiceProvider> rehearse)
{
    /// <exception cref="ArgumentException">There is no job of that name, or it cannot be tried out.</exception>
    public async Task<WhatIfReport> RunAsync(string job, DateTimeOffset asOf, CancellationToken cancellation)
    {
        await using var parts = rehearse();
        var found = parts.GetServices<IHubJob>().FirstOrDefault(known => known.Name == job && known.CanBeTriedOut)
            ?? throw new ArgumentException($"The job ‘{job}’ cannot be tried out.", nameof(job));
        var outcome = await found.RunAsync(asOf, cancellation);
        var written = parts.GetRequiredService<HubStorage>().Rehearsal!;
        var mails = written.Added(StorageNames.Tables.Outbox).Select(RecordJson.Read<OutboxRecord>);
        var papers = written.Added(StorageNames.Tables.Drafts).Select(RecordJson.Read<DraftRecord>);
        return new WhatIfReport(
            job,
            asOf,
            outcome.Effects,
            [.. mails.Select(mail => MailOf(written.Document(mail.Document)!.ToObjectFromJson<OutboxMail>()!))],
            [.. papers.Select(draft => new WhatIfPaper(draft.Id, draft.Title, $"{draft.Releaser.Organisation}/{draft.Releaser.Role}"))]);
    }

    private static WhatIfMail MailOf(OutboxMail mail) =>
        new(mail.Obligation, mail.Step, mail.To, mail.Cc, mail.Subject, [.. mail.Attachments.Select(file => file.FileName)]);
}
