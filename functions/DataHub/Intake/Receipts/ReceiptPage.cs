using System.Globalization;
using System.Net;
using System.Text;
using DataHub.Plan;

namespace DataHub.Intake.Receipts;

/// <summary>A receipt as a page that a clerk opens beside the upload: the outcome first, then what to mend, row by row.</summary>
public static class ReceiptPage
{
    private const string Style = """
        body{font:16px/1.6 "PingFang SC","Microsoft YaHei",sans-serif;margin:0;background:#f4f5f7;color:#1f2328}
        main{max-width:60rem;margin:0 auto;padding:1rem}
        .card{background:#fff;border:1px solid #d0d7de;border-radius:8px;padding:1rem 1.25rem;margin:0 0 1rem}
        .status{font-size:1.3rem;font-weight:700;margin:0 0 .25rem}
        .ok{border-left:6px solid #1a7f37}.warn{border-left:6px solid #9a6700}.bad{border-left:6px solid #cf222e}
        dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem 1rem;margin:0}dt{color:#57606a}dd{margin:0;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #d0d7de;padding:.4rem .5rem;text-align:left;vertical-align:top}
        th{background:#f6f8fa}.scroll{overflow-x:auto}.en{color:#57606a;font-size:.85rem}.sev{white-space:nowrap}
        """;

    /// <param name="files">Names of the files that lie beside the page.</param>
    public static byte[] ToBytes(Receipt receipt, IReadOnlyList<string>? files = null)
    {
        var page = new StringBuilder(4096);
        page.Append("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append("<title>").Append(Text($"回执 {receipt.SubmissionId}")).Append("</title><style>").Append(Style)
            .Append("</style><main>");
        AppendOutcome(page, receipt, files ?? []);
        AppendFindings(page, receipt);
        page.Append("<p class=\"en\">").Append(Text($"规则版本 {receipt.PlanVersion}，校验码 SHA-256 {receipt.Sha256}")).Append("</p></main></html>");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void AppendOutcome(StringBuilder page, Receipt receipt, IReadOnlyList<string> files)
    {
        var (zh, css) = StatusOf(receipt.Status);
        var counts = receipt.Counts;
        page.Append("<section class=\"card ").Append(css).Append("\"><p class=\"status\">").Append(zh).Append("</p><p>")
            .Append(Text(receipt.Next.Zh)).Append("<br><span class=\"en\">").Append(Text(receipt.Next.En)).Append("</span></p><dl>");
        Entry(page, "回执编号", receipt.SubmissionId);
        Entry(page, "数据集", receipt.Dataset is null ? "未识别" : $"{receipt.Dataset} {receipt.DatasetZh}");
        Entry(page, "单位", receipt.UnitName ?? receipt.UnitCode ?? "未识别");
        Entry(page, "报告期", receipt.Period);
        Entry(page, "文件", receipt.FileName);
        Entry(page, "收到时间", Beijing(receipt.ReceivedAt) + OnTime(receipt));
        Entry(page, "编码", receipt.Encoding);
        Entry(
            page, "行数",
            $"共 {counts.Read} 行：接受 {counts.Accepted}，未变 {counts.Unchanged}，退回 {counts.Rejected}，空行 {counts.Blank}");
        foreach (var tally in receipt.Alerts ?? [])
        {
            Entry(page, "合规告警", $"{tally.Zh}：新增 {tally.Raised}，仍未销号 {tally.Standing}，本次销号 {tally.Settled}");
        }

        if (receipt.Pending is { } pending)
        {
            Entry(page, "待核对", $"{pending.Waiting} 项等待相关记录报送；本次核销以前的 {pending.Settled} 项");
        }

        Entry(page, "退回行号", receipt.RefusedRows);
        Entry(page, "更正用文件", string.Join('、', files));
        page.Append("</dl></section>");
    }

    private static void AppendFindings(StringBuilder page, Receipt receipt)
    {
        if (receipt.Findings.Count == 0)
        {
            return;
        }

        page.Append("<section class=\"card scroll\"><table><thead><tr><th>行</th><th>列</th><th>填写的值</th><th>问题</th><th>如何更正</th></tr></thead><tbody>");
        foreach (var finding in receipt.Findings)
        {
            page.Append("<tr><td>").Append(finding.Row?.ToString(CultureInfo.InvariantCulture) ?? "整个文件")
                .Append("</td><td>").Append(Text($"{finding.Column} {finding.Heading}".Trim()))
                .Append("</td><td>").Append(Text(finding.Value))
                .Append("</td><td><span class=\"sev\">").Append(SeverityOf(finding.Severity)).Append("</span> ")
                .Append(Text(finding.Message.Zh)).Append("<br><span class=\"en\">").Append(Text(finding.Message.En))
                .Append("</span><br><span class=\"en\">").Append(CodeOf(finding, receipt)).Append("</span></td><td>")
                .Append(Text(finding.Remedy.Zh)).Append("<br><span class=\"en\">").Append(Text(finding.Remedy.En))
                .Append("</span></td></tr>");
        }

        page.Append("</tbody></table>");
        foreach (var total in receipt.Totals.Where(total => total.Total > total.Shown))
        {
            page.Append("<p>").Append(Text($"{total.Code} 共 {total.Total} 处，以上列出前 {total.Shown} 处。")).Append("</p>");
        }

        page.Append("</section>");
    }

    /// <summary>The code, linked to its explanation where the page can know the address: it lies in the drop zone.</summary>
    private static string CodeOf(Finding finding, Receipt receipt)
    {
        var code = Text(finding.Code);
        var help = receipt.Totals.FirstOrDefault(total => total.Code == finding.Code)?.Help;
        return help?.StartsWith("http", StringComparison.Ordinal) == true ? $"<a href=\"{Text(help)}\">{code}</a>" : code;
    }

    private static void Entry(StringBuilder page, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            page.Append("<dt>").Append(name).Append("</dt><dd>").Append(Text(value)).Append("</dd>");
        }
    }

    private static string OnTime(Receipt receipt) => receipt.OnTime switch
    {
        true => "（按时）",
        false => "（逾期）",
        null => "",
    };

    private static string Beijing(DateTimeOffset instant) =>
        BusinessTime.ToBeijing(instant).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    private static (string Zh, string Css) StatusOf(SubmissionStatus status) => status switch
    {
        SubmissionStatus.Accepted => ("✔ 已接受", "ok"),
        SubmissionStatus.AcceptedWithWarnings => ("✔ 已接受，有提示", "warn"),
        SubmissionStatus.PartlyAccepted => ("▲ 部分接受，部分退回", "warn"),
        SubmissionStatus.Rejected => ("✘ 已退回", "bad"),
        SubmissionStatus.Withdrawn => ("↩ 已撤回", "warn"),
        _ => ("… 处理中", "warn"),
    };

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "【错误】",
        Severity.Warning => "【提示】",
        _ => "【说明】",
    };

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
