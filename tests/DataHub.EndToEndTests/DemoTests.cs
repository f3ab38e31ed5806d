using System.Text.Json;
using MimeKit;

namespace DataHub.EndToEndTests;

/// <summary>The whole demo, once: what it leaves behind is looked at by several tests.</summary>
[Collection(DemoRun.Once)]
public sealed class DemoTests(DemoRun demo)
{
    [Fact]
    public void Nothing_goes_otherwise_than_the_scenario_expects() =>
        Assert.True(demo.ExitCode == 0, demo.Output + demo.Errors);

    [Fact]
    public void Progress_is_shown_as_plain_lines_where_nobody_watches()
    {
        Assert.Contains("2025年4月14日（星期一）", demo.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", demo.Output, StringComparison.Ordinal);
        Assert.Contains(File.ReadAllText(demo.PathOf("summary.txt")), demo.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_version_of_the_bulletin_is_left_as_paper_workbook_page_and_json()
    {
        string[] forms = ["docx", "html", "json", "xlsx"];

        Assert.Equal(Enumerable.Range(1, 2).SelectMany(version => forms.Select(form => $"v{version}-bulletin.{form}")), NamesIn("bulletin"));
    }

    [Fact]
    public void The_second_version_says_what_the_correction_changed()
    {
        using var bulletin = JsonDocument.Parse(File.ReadAllBytes(demo.PathOf("bulletin/v2-bulletin.json")));

        Assert.Contains(
            bulletin.RootElement.GetProperty("changes").EnumerateArray(),
            change => change.GetProperty("field").GetString() == "QtyMonthT"
                && change.TryGetProperty("unit", out var unit) && unit.GetString() == "LC-GX");
    }

    [Fact]
    public void Who_reported_when_is_summed_up_from_what_was_stored()
    {
        var summary = File.ReadAllText(demo.PathOf("summary.txt"));

        Assert.Contains("11 个单位：按时 9、迟报 1、未报 1。48 家企业：按时 45、迟报 2、未报 1。", summary, StringComparison.Ordinal);
        Assert.Contains("▲ 东阿县　迟报 2 个工作日", summary, StringComparison.Ordinal);
        Assert.Contains("■ 高唐县　未报", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mail_is_left_as_it_went_over_smtp_in_the_order_of_time()
    {
        var mails = NamesIn("mail").Select(name => MimeMessage.Load(demo.PathOf($"mail/{name}"))).ToList();

        Assert.Equal(mails.OrderBy(mail => mail.Date).Select(mail => mail.MessageId), mails.Select(mail => mail.MessageId));
        Assert.Contains(mails, mail => mail.Cc.Count == 1 && mail.Subject?.StartsWith("逾期催报：高唐县", StringComparison.Ordinal) == true);
        Assert.Contains(mails, mail => mail.Attachments.Any(
            file => file.ContentDisposition?.FileName?.EndsWith(".xlsx", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Only_units_that_had_not_reported_are_told_that_they_are_late()
    {
        var notices = NamesIn("mail").Where(name => name.Contains("逾期催报", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, notices.Count);
        Assert.Contains("东阿县", notices[0], StringComparison.Ordinal);
        Assert.Contains("高唐县", notices[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_receipt_is_left_for_machines_and_people_and_faulty_files_come_back_marked()
    {
        var names = NamesIn("receipts");

        Assert.Equal(
            names.Where(name => name.EndsWith(".html", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension),
            names.Where(name => name.EndsWith(".json", StringComparison.Ordinal) && !name.Contains("拒收", StringComparison.Ordinal))
                .Select(Path.GetFileNameWithoutExtension));
        Assert.Contains(names, name => name.EndsWith("退回 标注.xlsx", StringComparison.Ordinal));
        Assert.Contains(names, name => name.EndsWith("退回 标注.csv", StringComparison.Ordinal));
        Assert.Equal(2, names.Count(name => name.Contains("拒收", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_papers_it_drafted_the_page_and_the_log_are_there()
    {
        Assert.Contains("reminder-letter.2025-03.LC-GT.T+3.docx", NamesIn("papers"));
        Assert.Contains("高唐县", File.ReadAllText(demo.PathOf("summary.html")), StringComparison.Ordinal);
        Assert.NotEmpty(File.ReadAllText(demo.PathOf("log.txt")));
    }

    private List<string> NamesIn(string folder) =>
        [.. Directory.EnumerateFiles(demo.PathOf(folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
