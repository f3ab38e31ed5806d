using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Verdicts;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch;

/// <summary>March 2025 as most tests see it: every unit reports on time and stands well, unless a test says otherwise.</summary>
internal sealed class Month
{
    public static readonly BusinessMonth March = new(2025, 3);

    /// <summary>The dispatch instant: 12 April is a Saturday, so 14 April, 09:00 Beijing.</summary>
    public static readonly DateTimeOffset DispatchAt = new(2025, 4, 14, 1, 0, 0, TimeSpan.Zero);

    /// <summary>8 April, 10:00 Beijing: on the due day.</summary>
    public static readonly DateTimeOffset OnTimeAt = new(2025, 4, 8, 2, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, UnitFacts> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReportingRecord> _reporting = new(StringComparer.Ordinal);

    public Month()
    {
        foreach (var unit in Liaocheng.Plan.Units)
        {
            _facts[unit.Code] = Good(unit).Build();
            _reporting[unit.Code] = OnTime();
        }
    }

    public List<BulletinSource> Sources { get; } = [];

    private UnitFactsBuilder _office = UnitFactsBuilder.Office();

    /// <summary>What the city's own organisations handed in.</summary>
    public Month WithOffice(UnitFactsBuilder office)
    {
        _office = office;
        return this;
    }

    public static object GoodReport(decimal qtyMonthT = 1000, decimal qtyYtdT = 3000, int mallCum = 3) => new
    {
        qtyMonthT,
        qtyYtdT,
        centreStatus = "运营",
        centresBuilt = 1,
        centresUnderConstruction = 0,
        sitesPaper = 12,
        sitesTextile = 6,
        sitesWeee = 4,
        mallCum,
        mallsInProgress = 1,
        scrapFirms = 0,
        eDeclRate = 0.9m,
        upstreamCovered = 40,
        upstreamKnown = 50,
        campaignChecked = 18,
        campaignRectified = 5,
        campaignClosed = 1,
        inspections = 9,
        inspectionProblems = 2,
        publicity = 3,
    };

    public static ReportingRecord OnTime() => new(new DateOnly(2025, 4, 8), OnTimeAt, true, false, 0, 0, 0);

    public static ReportingRecord Missing(int lateInARow = 1) => new(new DateOnly(2025, 4, 8), null, true, true, 4, 0, lateInARow);

    public Month With(string unit, UnitFactsBuilder facts, ReportingRecord? reporting = null)
    {
        _facts[unit] = facts.Build();
        _reporting[unit] = reporting ?? OnTime();
        return this;
    }

    public Bulletin Compile(DateTimeOffset? asOf = null) => BulletinComposer.Compose(
        Liaocheng.Plan,
        March,
        asOf ?? DispatchAt,
        new DispatchFacts([.. Liaocheng.Plan.Units.Select(unit => _facts[unit.Code])], _office.Build()),
        _reporting,
        Sources);

    private static UnitFactsBuilder Good(ReportingUnit unit) => new UnitFactsBuilder(unit.Code)
        .Progress("2025-02", GoodReport(qtyYtdT: 2000))
        .Progress("2025-03", GoodReport())
        .Base("01", 11200)
        .Declared("91371502MA7LC0012X", "0103", 1000)
        .Contact("LEADER", "王主任")
        .Contact("REPORTER", "李工");
}
