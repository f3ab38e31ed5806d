using DataHub.Dictionary.Pages;
using DataHub.Dispatch.Bulletins;
using DataHub.Plan;

namespace DataHub.Dispatch.Explaining;

/// <summary>The figures of a bulletin as a page, each with a link to its explanation.</summary>
internal static class FigureListPage
{
    public static string Of(Bulletin bulletin, ReportingUnit? unit, IReadOnlyList<ExplainableFigure> figures)
    {
        var body = Html.Table(
            ["指标 · Indicator", "数值 · Figure", "溯源 · Explanation"],
            figures.Select(figure => ((string?)null, new[]
            {
                Html.Both(figure.Name),
                figure.Code == VerdictExplainer.Code ? "" : Html.Text(FigureText.Of(figure.Printed, figure.MeasuredIn)),
                Html.Link(figure.Explain, figure.Code),
            })));
        var units = unit is null
            ? "<h2>各单位 · Units</h2><p>" + string.Join("　", bulletin.Units.Select(line => Html.Link(
                $"/api/dispatch/{bulletin.Period}/explain?version={bulletin.Version}&unit={line.Unit}", line.ShortName))) + "</p>"
            : "";
        return HtmlPage.Of(
            $"{unit?.Name ?? "全市"} · {bulletin.Period} 第{bulletin.Issue}期（第{bulletin.Version}版）数据溯源",
            $"What each figure of the bulletin rests on · {bulletin.PlanVersion}",
            body + units);
    }
}
