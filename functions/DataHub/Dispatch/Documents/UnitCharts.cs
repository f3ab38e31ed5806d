using System.Globalization;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;
using static DataHub.Dispatch.Documents.HtmlParts;

namespace DataHub.Dispatch.Documents;

/// <summary>
/// Two bar charts of the HTML bulletin, units beside each other: a table with coloured cells, so that it needs no picture,
/// no font and no style sheet, and still reads as a list of figures where colours are lost.
/// </summary>
internal static class UnitCharts
{
    private const string Cell = "padding:3px 0;font-size:13px;line-height:1.4;vertical-align:middle";

    public static string Render(Bulletin bulletin)
    {
        var most = bulletin.Units.Max(unit => unit.QtyMonthT) ?? 0;
        return $"""
            {Chart(
                "本月回收量（吨）",
                bulletin.Units.OrderByDescending(unit => unit.QtyMonthT ?? -1),
                unit => (Share(unit.QtyMonthT, most), Figures.Tonnes(unit.QtyMonthT), Accent))}
            {Chart(
                "“无废商场”（已建成/目标，个）",
                bulletin.Units.Where(unit => unit.MallTarget > 0),
                unit => (Share(unit.Malls, unit.MallTarget!.Value), Malls(unit), unit.Malls < unit.MallTarget ? "#b4542f" : Accent))}
            """;
    }

    private static string Malls(UnitLine unit) =>
        unit.Malls is { } built ? $"{Figures.Count(built)}/{Figures.Target(unit.MallTarget)}" : Phrase.NotReported;

    private static decimal Share(decimal? value, decimal whole) =>
        value is { } known && whole > 0 ? Math.Clamp(known / whole, 0, 1) : 0;

    private static string Chart(
        string caption, IEnumerable<UnitLine> units, Func<UnitLine, (decimal Share, string Figure, string Ink)> bar) => $"""
        <p style="margin:12px 0 4px;font-size:14px;font-weight:600">{Encode(caption)}</p>
        <table style="width:100%;border-collapse:collapse;table-layout:fixed">{Each(units, unit => Row(unit.ShortName, bar(unit)))}</table>
        """;

    private static string Row(string name, (decimal Share, string Figure, string Ink) bar)
    {
        var width = (bar.Share * 100).ToString("0.#", CultureInfo.InvariantCulture);
        var fill = bar.Share == 0
            ? ""
            : $"""<div style="width:{width}%;min-width:2px;height:14px;background:{bar.Ink}"></div>""";
        return $"""
            <tr><td style="{Cell};width:72px">{Encode(name)}</td><td style="{Cell}">{fill}</td>
            <td style="{Cell};width:76px;padding-left:8px;text-align:right">{Encode(bar.Figure)}</td></tr>
            """;
    }
}
