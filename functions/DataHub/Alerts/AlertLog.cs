using DataHub.Mail;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Alerts;

/// <summary>
/// The alerts table. Partition: the obligation (D15.LC-YG.2025-03), so that one report's ladder is one range read and
/// units do not get in each other's way. Row: the step, so that adding it is claiming it.
/// </summary>
public sealed class AlertLog(HubStorage storage, TimeProvider clock)
{
    private const string StartPartition = "~start";

    private readonly RecordTable<AlertRecord> _steps = new(storage, StorageNames.Tables.Alerts);
    private readonly RecordTable<AlertStart> _starts = new(storage, StorageNames.Tables.Alerts);

    /// <summary>The steps recorded for a report, by step id.</summary>
    public async Task<IReadOnlyList<AlertRecord>> ListAsync(RowScope report, CancellationToken cancellation)
    {
        var steps = new List<AlertRecord>();
        await foreach (var step in _steps.ListAsync(report.PartitionKey, cancellation))
        {
            steps.Add(step.Value);
        }

        return steps;
    }

    /// <summary>Records a step once. Null when it has been recorded before.</summary>
    internal async Task<AlertRecord?> TryAddAsync(
        RowScope report, StepDecision decision, int lateMonths, CancellationToken cancellation)
    {
        var record = new AlertRecord(
            decision.Step.Id,
            decision.At,
            decision.Outcome,
            decision.StopsOnReceipt,
            lateMonths,
            clock.GetUtcNow(),
            Mail: null);
        var row = TableKey.Escape(record.Step);
        return await _steps.TryAddAsync(report.PartitionKey, row, record, cancellation) ? record : null;
    }

    /// <summary>Writes down which mail is going to tell of a step.</summary>
    internal Task TellByAsync(RowScope report, AlertRecord record, OutboxKey mail, CancellationToken cancellation) =>
        _steps.PutAsync(
            report.PartitionKey, TableKey.Escape(record.Step), record with { Mail = mail.ToString() }, cancellation);

    /// <summary>The month alerts began with; null while nothing was ever asked for.</summary>
    public async Task<BusinessMonth?> FindStartAsync(string dataset, CancellationToken cancellation) =>
        await _starts.FindAsync(StartPartition, dataset, cancellation) is { } start
            ? BusinessMonth.Parse(start.Value.Month)
            : null;

    /// <summary>The month alerts began with; the first call settles it.</summary>
    internal async Task<BusinessMonth> StartAsync(
        string dataset, BusinessMonth otherwise, CancellationToken cancellation)
    {
        await _starts.TryAddAsync(StartPartition, dataset, new AlertStart(otherwise.ToString()), cancellation);
        var start = await _starts.FindAsync(StartPartition, dataset, cancellation);
        return BusinessMonth.Parse(start!.Value.Month);
    }
}
