using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;
using DataHub.Mail;
using static DataHub.Dispatch.Documents.HtmlParts;

namespace DataHub.Dispatch.Documents;

/// <summary>
/// The bulletin as a self-contained HTML page that is also the body of the mail: no script, no external resource, no
/// imitation of a sealed paper (domain report 7.1). Fonts are named, never embedded.
/// </summary>
public static class BulletinHtml
{
    private const string Font = "font-family:-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

    public static string Render(Bulletin bulletin) => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>{Encode(bulletin.Title.Zh)}</title>
        </head>
        <body style="margin:0;padding:0;background:#eef1f3;color:#1c2429;{Font}">
        <div style="max-width:680px;margin:0 auto;padding:24px 16px;background:#ffffff;font-size:16px;line-height:1.7;overflow-wrap:break-word">
        <h1 style="margin:0 0 8px;font-size:22px;line-height:1.4">{Encode(bulletin.Title.Zh)}</h1>
        {Small($"{bulletin.Issuer} · 第 {bulletin.Version} 版 · 数据截至{Shown.Minute(bulletin.AsOf)}（北京时间）")}
        {Changes(bulletin)}
        <div style="margin:16px -8px 0 0;font-size:0;line-height:1.4">{Tiles(bulletin)}</div>
        {Each(bulletin.Blocks.Select((block, index) => (block, index)), pair => Block(bulletin, pair.block, pair.index))}
        {Heading("各单位对比")}
        {UnitCharts.Render(bulletin)}
        {Heading("附件1　各单位进展情况")}
        {Cards(bulletin)}
        {Heading("附件2　报送情况")}
        {ReportingTable.Render(bulletin.Reporting)}
        {Heading("说明")}
        {Each(bulletin.Notes, note => Small(note.Zh))}
        <p style="margin:24px 0 0;font-size:13px;{Muted}">{Encode(MailPage.Closing)}</p>
        </div>
        </body>
        </html>

        """;

    private static string Cards(Bulletin bulletin)
    {
        var safeguards = SafeguardColumns.Of(bulletin);
        return Each(bulletin.Units, unit => UnitCard.Render(unit, bulletin, safeguards));
    }

    private static string Changes(Bulletin bulletin)
    {
        if (bulletin.Changes.Count == 0)
        {
            return "";
        }

        var items = Each(bulletin.Changes, change => $"""<li style="margin:0 0 4px">{Encode(change.Sentence.Zh)}</li>""");
        return $"""
            <div style="margin:14px 0 0;padding:10px 14px;border:1px solid #c9b26b;background:#fff9e6;font-size:14px">
            <strong>本版为更正版，与第 {bulletin.Version - 1} 版相比：</strong>
            <ul style="margin:6px 0 0;padding-left:20px">{items}</ul></div>
            """;
    }

    private static string Tiles(Bulletin bulletin)
    {
        var city = bulletin.City;
        var growth = bulletin.Goals.FirstOrDefault(goal => goal.Code == "GROWTH");
        return string.Concat(
            Tile("本月回收量（吨）", Figures.Sum(city.QtyMonthT), LeftOut(city.QtyMonthT.LeftOut)),
            Tile(
                $"累计较{bulletin.BaseYear}年增长",
                Figures.Percent(city.Growth),
                growth is null ? "" : $"年度目标 {Figures.Percent(growth.Target)}{(growth.Interpolated ? "（推算）" : "")}"),
            Tile("绿色分拣中心（已建/目标）", OfTarget("CENTRE"), $"在建 {Figures.Sum(city.CentresUnderConstruction)}"),
            Tile("“无废商场”（已建/目标）", OfTarget("MALL"), $"在建 {Figures.Sum(city.MallsInProgress)}"),
            Tile("按时报送（单位）", $"{city.OnTime}/{city.Units}", $"已报 {city.Received}"),
            Tile("综合评价正常（单位）", $"{city.Green}/{city.Units}", $"缓慢 {city.Slow} · 滞后 {city.Severe}"));

        string OfTarget(string code) => bulletin.Goals.FirstOrDefault(goal => goal.Code == code) is { Actual: { } actual } goal
            ? $"{Shown.Number(actual)}{(goal.LeftOut > 0 ? "*" : "")}/{Shown.Number(goal.Target)}"
            : "未报";

        static string LeftOut(int units) => units == 0 ? "各单位均已报送" : $"*{units} 个单位未报，未计入";
    }

    private static string Unknown(Bulletin bulletin)
    {
        var names = bulletin.Goals.Where(goal => goal.Actual is null).Select(goal => goal.Name.Zh).ToList();
        return names.Count == 0 ? "" : Small($"尚无报送数据的目标：{string.Join('、', names)}。");
    }

    private static string Block(Bulletin bulletin, BulletinBlock block, int index)
    {
        const string numerals = "一二三四五六七八九十";
        var lines = block.Code switch
        {
            "GOALS" => Each(bulletin.Goals.Where(goal => goal.Actual is not null), ProgressRow.Of) + Unknown(bulletin),
            "PROJECTS" => Each(bulletin.Projects, ProgressRow.Of),
            _ => "",
        };
        return Heading($"{numerals[index]}、{block.Heading.Zh}") + "\n"
            + Each(block.Paragraphs, paragraph => Paragraph(paragraph.Zh)) + "\n" + lines;
    }
}
