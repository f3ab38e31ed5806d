using DataHub.Dispatch.Bulletins;
using static DataHub.Dispatch.Documents.HtmlParts;

namespace DataHub.Dispatch.Documents;

/// <summary>Attachment 2 of the HTML bulletin: narrow columns, the due day above the table.</summary>
internal static class ReportingTable
{
    private const string Cell = "padding:6px 6px 6px 0;border-bottom:1px solid #d7dde1;text-align:left;vertical-align:top";

    public static string Render(IReadOnlyList<ReportingLine> lines)
    {
        var due = string.Join('、', lines.Select(line => line.DueShown).Distinct());
        return $"""
            {Paragraph($"应报时间：{due}前。")}
            <table style="width:100%;border-collapse:collapse;font-size:13px;line-height:1.5"><tr>{Each(Headings, Heading)}</tr>
            {Each(lines, Row)}</table>
            """;
    }

    private static readonly string[] Headings = ["单位", "报送时间", "是否按时", "更正次数", "连续迟报月数"];

    private static string Heading(string text) => $"""<th style="{Cell};font-weight:400;{Muted}">{Encode(text)}</th>""";

    private static string Row(ReportingLine line)
    {
        string[] cells =
        [
            line.Name,
            Figures.Received(line.ReceivedAt),
            Figures.OnTime(line.OnTime, line.ReceivedAt is not null),
            Figures.Count(line.Corrections),
            Figures.Count(line.LateInARow),
        ];
        return $"<tr>{Each(cells, cell => $"""<td style="{Cell}">{Encode(cell)}</td>""")}</tr>";
    }
}
