using System.Globalization;

namespace DataHub.EndToEndTests.Replay;

/// <summary>
/// Works a month out of what was told up to an instant, by plain arithmetic over plain records. Figures are named by
/// their path in the bulletin's JSON; null is 未报.
/// </summary>
internal sealed class Oracle(Told told, OfficeDays days)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private static readonly string[] Stages = ["推荐", "创建", "评估", "认定", "公示"];

    public Dictionary<string, object?> Unit(string unit, string month, DateTimeOffset asOf)
    {
        var report = LastReport(unit, month, asOf)?.Figures;
        var baseT = Base(unit, month, asOf);
        var declared = Declared(unit, month, asOf);
        return new Dictionary<string, object?>
        {
            ["qtyMonthT"] = report?.QtyMonthT,
            ["qtyYtdT"] = report?.QtyYtdT,
            ["qtyPreviousMonthT"] = LastReport(unit, Previous(month), asOf)?.Figures.QtyMonthT,
            ["baseT"] = baseT,
            ["baseEstimated"] = baseT is not null && First(month).Month < 12,
            ["growth"] = Growth(report?.QtyYtdT, baseT),
            ["declaredT"] = declared.Count == 0 ? null : declared.Sum(row => row.FromGeneratorT),
            ["convertedT"] = declared.Count == 0 ? null : declared.Where(row => row.Converted).Sum(row => row.FromGeneratorT),
            ["enterprises"] = declared.Count == 0 ? null : (decimal)declared.DistinctBy(row => row.Uscc).Count(),
            ["centresBuilt"] = (decimal?)report?.CentresBuilt,
            ["centresUnderConstruction"] = (decimal?)report?.CentresUnderConstruction,
            ["malls"] = (decimal?)report?.MallCum,
            ["mallsInProgress"] = (decimal?)report?.MallsInProgress,
            ["mallsOnRegister"] = (decimal?)MallsOnRegister(unit, month, asOf),
            ["scrapFirms"] = (decimal?)report?.ScrapFirms,
            ["eDeclarationRate"] = report?.EDeclRate,
            ["upstreamCovered"] = (decimal?)report?.UpstreamCovered,
            ["upstreamKnown"] = (decimal?)report?.UpstreamKnown,
        };
    }

    public Dictionary<string, object?> Reporting(string unit, string month, DateTimeOffset asOf)
    {
        var arrivals = Reports(unit, month, asOf).Select(report => report.At).ToList();
        var due = days.ReportDueOn(First(month));
        var late = IsLate(unit, month, asOf);
        var until = arrivals.Count > 0 ? DayOf(arrivals[0]) : DayOf(asOf);
        return new Dictionary<string, object?>
        {
            ["dueOn"] = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["receivedAt"] = arrivals.Count > 0 ? arrivals[0] : null,
            ["onTime"] = !late,
            ["workdaysLate"] = late ? (decimal)days.Between(due, until) : 0m,
            ["corrections"] = (decimal)Math.Max(0, arrivals.Count - 1),
            ["lateInARow"] = (decimal)LateInARow(unit, month, asOf),
        };
    }

    public Dictionary<string, object?> City(string month, DateTimeOffset asOf)
    {
        var units = told.Units.Select(unit => Unit(unit, month, asOf)).ToList();
        var comparable = units.Where(unit => unit["growth"] is not null).ToList();
        var figures = new Dictionary<string, object?>
        {
            ["growth"] = Growth(comparable.Sum(unit => (decimal)unit["qtyYtdT"]!), comparable.Sum(unit => (decimal)unit["baseT"]!)),
            ["growthLeavesOut"] = (decimal)(units.Count - comparable.Count),
            ["received"] = (decimal)told.Units.Count(unit => Reports(unit, month, asOf).Any()),
            ["onTime"] = (decimal)told.Units.Count(unit => !IsLate(unit, month, asOf)),
        };
        string[] summed =
            ["qtyMonthT", "qtyYtdT", "baseT", "declaredT", "enterprises", "centresBuilt", "centresUnderConstruction", "malls", "mallsInProgress", "scrapFirms"];
        foreach (var field in summed)
        {
            var known = units.Select(unit => unit[field]).OfType<decimal>().ToList();
            figures[$"{field}.value"] = known.Count == 0 ? null : known.Sum();
            figures[$"{field}.leftOut"] = (decimal)(units.Count - known.Count);
        }

        return figures;
    }

    /// <summary>When something was told that changes a month.</summary>
    public IEnumerable<DateTimeOffset> Changes(string month) =>
    [
        .. told.Reports.Where(report => report.Month == month).Select(report => report.At),
        .. told.Declarations.Where(row => row.Month == month).Select(row => row.At),
    ];

    private IEnumerable<Told.Report> Reports(string unit, string month, DateTimeOffset asOf) =>
        told.Reports.Where(report => report.Unit == unit && report.Month == month && report.At <= asOf).OrderBy(report => report.At);

    private Told.Report? LastReport(string unit, string month, DateTimeOffset asOf) => Reports(unit, month, asOf).LastOrDefault();

    private List<Told.Declaration> Declared(string unit, string month, DateTimeOffset asOf) =>
    [
        .. told.Declarations
            .Where(row => row.Unit == unit && row.Month == month && row.At <= asOf)
            .GroupBy(row => (row.Uscc, row.Material))
            .Select(versions => versions.MaxBy(row => row.At)!),
    ];

    private decimal? Base(string unit, string month, DateTimeOffset asOf)
    {
        var known = told.Base.Where(part => part.Unit == unit && part.At <= asOf).ToList();
        return known.Count == 0 ? null : known.Sum(part => part.QuantityT) * First(month).Month / 12m;
    }

    private int? MallsOnRegister(string unit, string month, DateTimeOffset asOf)
    {
        var end = First(month).AddMonths(1).AddDays(-1);
        var malls = told.Malls.Where(mall => mall.Unit == unit && mall.At <= asOf && mall.On <= end).GroupBy(mall => mall.Id).ToList();
        return malls.Count == 0 ? null : malls.Count(stages => stages.Max(stage => Array.IndexOf(Stages, stage.Stage)) >= 3);
    }

    private bool IsLate(string unit, string month, DateTimeOffset asOf)
    {
        var end = new DateTimeOffset(days.ReportDueOn(First(month)).AddDays(1).ToDateTime(TimeOnly.MinValue), Beijing);
        var first = Reports(unit, month, asOf).FirstOrDefault();
        return first is null ? asOf >= end : first.At >= end;
    }

    private int LateInARow(string unit, string month, DateTimeOffset asOf)
    {
        var count = 0;
        while (string.CompareOrdinal(month, told.First) >= 0 && IsLate(unit, month, asOf))
        {
            (count, month) = (count + 1, Previous(month));
        }

        return count;
    }

    private static decimal? Growth(decimal? now, decimal? then) => now is null || then is null or 0 ? null : (now - then) / then;

    private static DateOnly First(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Previous(string month) => First(month).AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Beijing).DateTime);
}
