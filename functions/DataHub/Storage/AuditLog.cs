using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using DataHub.Plan;

namespace DataHub.Storage;

/// <summary>
/// Who did, or was refused, what (审计日志). Append-only. Partition: the business date, so that a day is one range read and
/// the purge after the legal half-year (domain report 8.2) drops whole partitions; row key: instant, then a hash.
/// </summary>
public sealed class AuditLog(HubStorage storage, TimeProvider clock)
{
    private readonly TableClient _table = storage.Table(StorageNames.Tables.Audit);

    /// <param name="who">A key's id, or what could be known of a caller without one.</param>
    /// <param name="action">Such as submit, run-job, issue-key.</param>
    /// <param name="subject">What it was about: a submission id, a job, a unit.</param>
    /// <param name="outcome">done or refused, with the reason's code.</param>
    public Task WriteAsync(string who, string action, string subject, string outcome, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var day = BusinessTime.DateOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var content = SHA256.HashData(Encoding.UTF8.GetBytes($"{who}\n{action}\n{subject}\n{outcome}"));
        var entity = new TableEntity(day, $"{now.UtcTicks:d19}-{Convert.ToHexStringLower(content.AsSpan(0, 6))}")
        {
            ["Who"] = who,
            ["Action"] = action,
            ["Subject"] = subject,
            ["Outcome"] = outcome,
            ["At"] = now,
        };
        return _table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation);
    }
}
