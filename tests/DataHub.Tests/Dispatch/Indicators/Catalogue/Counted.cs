using DataHub.Dispatch.Indicators;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Indicators.Catalogue;

/// <summary>An indicator of March 2025 that is counted from rows, by its code; judged on the day of the dispatch.</summary>
internal static class Counted
{
    private static readonly DateOnly DispatchDay = new(2025, 4, 14);

    public static decimal? Of(string code, UnitFactsBuilder unit, DateOnly? judgedOn = null, BusinessMonth? month = null)
    {
        var (day, period) = (judgedOn ?? DispatchDay, month ?? Month.March);
        return Indicator(code, day, period).Of(UnitFigures.Of(unit.Build(), period, day, Liaocheng.Plan));
    }

    /// <summary>Keys of the rows that it was counted from.</summary>
    public static IEnumerable<string> RowsOf(string code, UnitFactsBuilder unit) => Indicator(code, DispatchDay, Month.March)
        .SourcesOf(UnitFigures.Of(unit.Build(), Month.March, DispatchDay, Liaocheng.Plan))
        .Select(source => source.RowKey);

    private static Indicator Indicator(string code, DateOnly judgedOn, BusinessMonth month) =>
        IndicatorCatalogue.Counted(Liaocheng.Plan, month, judgedOn).Single(indicator => indicator.Code == code);
}
