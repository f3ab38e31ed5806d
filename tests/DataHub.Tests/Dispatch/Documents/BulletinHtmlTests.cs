using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DataHub.Dispatch.Documents;

namespace DataHub.Tests.Dispatch.Documents;

public partial class BulletinHtmlTests
{
    private static readonly string Html = BulletinHtml.Render(SampleBulletin.Compile());

    [Fact]
    public void It_is_well_formed() => Assert.NotNull(XDocument.Parse(
        Html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)
            .Replace("""<meta charset="utf-8">""", "", StringComparison.Ordinal)
            .Replace("""<meta name="viewport" content="width=device-width,initial-scale=1">""", "", StringComparison.Ordinal)
            .Replace("<br>", "<br/>", StringComparison.Ordinal)));

    [Fact]
    public void It_needs_nothing_from_elsewhere() =>
        Assert.DoesNotMatch(ExternalOrScript(), Html);

    [Fact]
    public void What_people_wrote_is_encoded() => Assert.Contains("&lt;script&gt;", Html, StringComparison.Ordinal);

    [Fact]
    public void It_has_the_three_blocks_both_attachments_and_the_closing_line() => Assert.All(
        ["一、建设目标", "二、重点任务", "三、重点工程", "附件1", "附件2", "（系统自动提醒，正式文件以盖章件为准）"],
        part => Assert.Contains(part, Html, StringComparison.Ordinal));

    [Fact]
    public void Every_unit_has_its_card() => Assert.All(
        SampleBulletin.Compile().Units, unit => Assert.Contains($"{unit.Rank}. {unit.ShortName}</strong>", Html, StringComparison.Ordinal));

    [Fact]
    public void Each_part_of_a_figure_has_its_word_beside_it() =>
        Assert.Contains("目标\u00A03 · 建成\u00A03 · 在建\u00A01", WebUtility.HtmlDecode(Html), StringComparison.Ordinal);

    [Fact]
    public void Where_the_plan_gives_no_target_the_card_says_so() =>
        Assert.Equal("无目标 · 已建\u00A01 · 在建\u00A0未报", Figures.NamedWithTarget(null, ("已建", 1), ("在建", null)));

    [Theory]
    [InlineData("本月回收量（吨）")]
    [InlineData("“无废商场”（已建成/目标，个）")]
    public void Two_charts_set_the_units_beside_each_other(string caption)
    {
        var chart = Html[Html.IndexOf($">{caption}</p>", StringComparison.Ordinal)..];
        chart = chart[..chart.IndexOf("</table>", StringComparison.Ordinal)];

        Assert.Equal(11, chart.Split("<tr>").Length - 1);
        Assert.Contains("height:14px;background:#2f6f8f", chart, StringComparison.Ordinal);
        Assert.Contains("未报", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void No_placeholder_and_no_program_text_is_left() => Assert.All(
        [Html, BulletinText.Render(SampleBulletin.Compile())],
        text => Assert.DoesNotMatch(LeftOver(), text));

    [Fact]
    public void Neither_phone_nor_mail_address_is_in_any_document() => Assert.All(
        [Html, BulletinText.Render(SampleBulletin.Compile()), System.Text.Encoding.UTF8.GetString(DataHub.Dispatch.Issuing.BulletinJson.ToBytes(SampleBulletin.Compile()))],
        text =>
        {
            Assert.DoesNotContain("13800138000", text, StringComparison.Ordinal);
            Assert.DoesNotContain("@example.test", text, StringComparison.Ordinal);
        });

    [Fact]
    public void A_correction_lists_what_changed()
    {
        var change = new DataHub.Dispatch.Bulletins.BulletinChange("LC-YG", "QtyMonthT", "1", "2", new("阳谷县由 1 更正为 2", "x"));
        var html = BulletinHtml.Render(SampleBulletin.Compile() with { Version = 2, Changes = [change] });

        Assert.Contains("本版为更正版，与第 1 版相比", html, StringComparison.Ordinal);
        Assert.Contains("阳谷县由 1 更正为 2", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("<script|<img|<link|src=|href=|@import|url\\(|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex ExternalOrScript();

    [GeneratedRegex("\\{[A-Za-z]|System\\.|\\bnull\\b|ReportedSum|DataHub\\.|NaN|xxx", RegexOptions.IgnoreCase)]
    private static partial Regex LeftOver();
}
