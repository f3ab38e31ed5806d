using DataHub.Intake.Receipts;

namespace DataHub.Local.Commands;

/// <summary>A receipt as lines of text: the outcome first, then each finding with what to do about it.</summary>
internal static class ReceiptText
{
    public static void Write(TextWriter output, Receipt receipt)
    {
        var counts = receipt.Counts;
        output.WriteLine($"{receipt.FileName}: {StatusOf(receipt.Status)}");
        output.WriteLine(
            $"  {receipt.Dataset} {receipt.DatasetZh}, {receipt.UnitCode ?? "?"} {receipt.UnitName}, {receipt.Period ?? "—"}, "
            + $"{receipt.Format ?? "?"} {receipt.Encoding}");
        output.WriteLine(
            $"  共 {counts.Read} 行 = 通过 {counts.Accepted} + 未变 {counts.Unchanged} + 退回 {counts.Rejected} + 空行 {counts.Blank}"
            + $" / {counts.Read} read = {counts.Accepted} passed + {counts.Unchanged} unchanged"
            + $" + {counts.Rejected} refused + {counts.Blank} blank");
        foreach (var finding in receipt.Findings)
        {
            Write(output, finding);
        }

        foreach (var total in receipt.Totals.Where(total => total.Shown < total.Total))
        {
            output.WriteLine($"  {total.Code}: 共 {total.Total} 处，列出 {total.Shown} 处 / {total.Shown} of {total.Total} shown");
        }

        if (receipt.Findings.Any(finding => finding.Code is "UNIT-MISSING" or "PERIOD-MISSING"))
        {
            output.WriteLine("  命令行可加 --unit LC-YG --period 2025-03 / On the command line: --unit LC-YG --period 2025-03");
        }

        output.WriteLine();
    }

    private static void Write(TextWriter output, Finding finding)
    {
        var place = string.Join(' ', new[]
        {
            finding.Row is { } row ? $"第 {row} 行" : "全文件",
            finding.Column is { } column ? $"{column} 列" : null,
            finding.Heading is { } heading ? $"“{heading}”" : finding.Pointer,
            finding.Value is { } value ? $"= {value}" : null,
        }.Where(part => part is not null));
        output.WriteLine($"  {SeverityOf(finding.Severity)} {finding.Code}  {place}");
        output.WriteLine($"      {finding.Message.Zh} / {finding.Message.En}");
        output.WriteLine($"    → {finding.Remedy.Zh} / {finding.Remedy.En}");
    }

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "✗ 错误",
        Severity.Warning => "! 提示",
        _ => "· 说明",
    };

    private static string StatusOf(SubmissionStatus status) => status switch
    {
        SubmissionStatus.Accepted => "通过 / accepted",
        SubmissionStatus.AcceptedWithWarnings => "通过，有提示 / accepted with warnings",
        SubmissionStatus.PartlyAccepted => "部分通过 / partly accepted",
        SubmissionStatus.Rejected => "退回 / rejected",
        _ => "已接收 / received",
    };
}
