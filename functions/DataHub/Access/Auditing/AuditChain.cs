using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Access.Auditing;

/// <summary>
/// Recomputes the chain of the audit files: no day is left out, each names the hash of the one before, and each holds
/// what the table holds of its day, no more and no less.
/// </summary>
public sealed class AuditChain(AuditLog log, AuditArchive archive)
{
    /// <summary>Looks at the chain.</summary>
    /// <param name="days">How many of the last files are read; of the others it is seen that they are there.</param>
    public async Task<AuditChainState> LookAsync(int days, CancellationToken cancellation)
    {
        var files = await archive.DaysAsync(cancellation);
        if (files.Count == 0)
        {
            return new AuditChainState(null, null, []);
        }

        var faults = new List<AuditFault>();
        for (var day = files[0]; day < files[^1]; day = day.AddDays(1))
        {
            if (!files.Contains(day))
            {
                faults.Add(new AuditFault(day, new Wording("文件缺失", "its file is missing")));
            }
        }

        foreach (var day in files.TakeLast(days))
        {
            if (await WhyNotAsync(day, isFirst: day == files[0], cancellation) is { } fault)
            {
                faults.Add(new AuditFault(day, fault));
            }
        }

        return new AuditChainState(files[0], files[^1], faults);
    }

    private async Task<Wording?> WhyNotAsync(DateOnly day, bool isFirst, CancellationToken cancellation)
    {
        var bytes = await archive.FindAsync(day, cancellation);
        if (bytes is null || AuditFile.Read(bytes) is not { } file || file.Header.Day != day)
        {
            return new Wording("文件不是当日的审计文件", "the file is none of that day");
        }

        if (file.Entries.Count != file.Header.Entries)
        {
            return new Wording(
                $"首行称 {file.Header.Entries} 条，实有 {file.Entries.Count} 条",
                $"its first line says {file.Header.Entries} entries, it has {file.Entries.Count}");
        }

        // The file before the oldest that is kept went when its time was over.
        if (!isFirst && (await archive.FindAsync(day.AddDays(-1), cancellation) is not { } before
            || file.Header.PreviousSha256 != AuditFile.HashOf(before)))
        {
            return new Wording("所记前一日文件的哈希与该文件不符", "the hash that it names is not that of the file of the day before");
        }

        var table = await log.ReadAsync(day, cancellation).ToHashSetAsync(cancellationToken: cancellation);
        var lacking = table.Except(file.Entries).Count();
        var surplus = file.Entries.Except(table).Count();
        return lacking + surplus == 0
            ? null
            : new Wording(
                $"表中 {lacking} 条不在文件中，文件中 {surplus} 条不在表中",
                $"{lacking} entries of the table are not in the file, {surplus} of the file are not in the table");
    }
}
