using DataHub.Datasets;
using DataHub.Intake.CrossRules;
using DataHub.Storage;

namespace DataHub.Intake.Pending;

/// <summary>Keeps what a submission's rows wait for, and settles what they bring (待核对的登记与销号).</summary>
public sealed class PendingDesk(PendingStore store)
{
    /// <summary>To be called once the submission's rows are written; doing it again changes nothing.</summary>
    /// <param name="rules">The submission's cross rules, after the last row.</param>
    /// <param name="awaited">What its rows wait for.</param>
    /// <returns>Null where nothing waited and nothing was brought.</returns>
    public async Task<PendingCounts?> RecordAsync(
        SubmissionRecord submission,
        Dataset dataset,
        IReadOnlyList<ICrossRule> rules,
        IReadOnlyCollection<Awaited> awaited,
        CancellationToken cancellation)
    {
        var awaiting = rules.OfType<IAwaitingRule>().FirstOrDefault();
        if (awaiting is null)
        {
            return null;
        }

        var brought = (await store.OpenAsync(dataset.Code, cancellation))
            .Where(it => it.Rule == awaiting.GetType().Name && awaiting.IsThere(it.Reference)).ToList();
        var settled = 0;
        foreach (var it in brought)
        {
            // Another submission may bring the same at the same moment.
            settled += await store.SettleAsync(it, submission.ReceivedAt, submission.Id, cancellation) ? 1 : 0;
        }

        foreach (var it in awaited)
        {
            var finding = new PendingFinding(
                it.Code, awaiting.GetType().Name, dataset.Code, submission.Unit, submission.Period,
                it.Reference, submission.Id, it.Row, submission.ReceivedAt);
            await store.AddAsync(finding, cancellation);
        }

        return settled == 0 && awaited.Count == 0 ? null : new PendingCounts(awaited.Count, settled);
    }
}
