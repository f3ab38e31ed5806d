using DataHub.Dispatch;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Verdicts;
using DataHub.Plan;
using DataHub.Tests.Dispatch;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Approved;

/// <summary>
/// Three months that differ in kind, from fixed facts: the first, an ordinary one with units 未报, and its correction.
/// </summary>
internal static class ApprovedMonths
{
    private static readonly BusinessMonth First = new(2023, 10);

    /// <summary>
    /// October 2023: nobody has a base year yet, centres and malls are being planned, and one unit has not reported.
    /// </summary>
    public static Bulletin FirstMonth { get; } = BulletinComposer.Compose(
        Liaocheng.Plan,
        First,
        new DateTimeOffset(2023, 11, 13, 1, 0, 0, TimeSpan.Zero),
        new DispatchFacts(
            [
                .. Liaocheng.Plan.Units.Select(
                    unit => unit.Code == "LC-GT" ? new UnitFactsBuilder(unit.Code).Build() : Starting(unit)),
            ],
            UnitFactsBuilder.Office().Build()),
        Liaocheng.Plan.Units.ToDictionary(
            unit => unit.Code,
            unit => unit.Code == "LC-GT"
                ? new ReportingRecord(new DateOnly(2023, 11, 8), null, true, true, 3, 0, 1)
                : new ReportingRecord(new DateOnly(2023, 11, 8), At(2023, 11, 7, 2), true, false, 0, 0, 0)),
        []);

    /// <summary>
    /// March 2025 as it stood on its dispatch day: 高唐县 silent for the third month, 阳谷县 for the first, 莘县 late, 东阿县 with
    /// a project at a standstill and a mall short.
    /// </summary>
    public static Bulletin Ordinary { get; } = OrdinaryMonth().Compile();

    /// <summary>The same month three days later: 阳谷县 has reported, 东阿县 has corrected its quantity.</summary>
    public static Bulletin Corrected { get; } = CompileDispatch.Revision(
        Ordinary,
        OrdinaryMonth()
            .With(
                "LC-YG",
                Usual("LC-YG").Progress("2025-03", Month.GoodReport(1104.5m, 3220)),
                new ReportingRecord(new DateOnly(2025, 4, 8), At(2025, 4, 15, 6), true, true, 5, 0, 1))
            .With("LC-DE", Behind(830.1m), Month.OnTime() with { Corrections = 1 })
            .Compile(new DateTimeOffset(2025, 4, 17, 1, 0, 0, TimeSpan.Zero)));

    private static Month OrdinaryMonth()
    {
        var month = new Month()
            .With("LC-GT", Usual("LC-GT"), Month.Missing(lateInARow: 3))
            .With("LC-YG", Usual("LC-YG"), Month.Missing())
            .With(
                "LC-SX",
                Usual("LC-SX").Progress("2025-03", Month.GoodReport(960, 2790)),
                new ReportingRecord(new DateOnly(2025, 4, 8), At(2025, 4, 10, 8), true, true, 2, 0, 1))
            .With("LC-DE", Behind(812.345m));
        month.Sources.Add(new BulletinSource(
            "D15.LC-DE.2025-03.7k3m9q2xab", "D15", "LC-DE", "2025-03", 1, 1, Month.OnTimeAt, new string('a', 64)));
        return month;
    }

    private static UnitFactsBuilder Usual(string unit) => new UnitFactsBuilder(unit)
        .Progress("2025-02", Month.GoodReport(qtyYtdT: 2000))
        .Base("01", 11200)
        .Contact("LEADER", "赵主任")
        .Contact("REPORTER", "钱工");

    private static UnitFactsBuilder Behind(decimal tonnes) => new UnitFactsBuilder("LC-DE")
        .Progress("2025-02", Month.GoodReport(790, 1588.2m, mallCum: 2))
        .Progress("2025-03", new
        {
            qtyMonthT = tonnes,
            qtyYtdT = 1588.2m + tonnes,
            centreStatus = "在建",
            mallCum = 2,
            problems = "分拣中心用地手续未办结",
            nextSteps = "倒排工期，6月底前完成主体建设",
        })
        .Base("01", 9600)
        .Contact("LEADER", "欧阳主任")
        .Contact("REPORTER", "张三")
        .Project("2025-02", "PRJ-04", "在建", 65, "2025-02-28")
        .Project("2025-03", "PRJ-04", "停滞", 65, "2025-02-28");

    private static UnitFacts Starting(ReportingUnit unit) => new UnitFactsBuilder(unit.Code)
        .Progress("2023-10", new
        {
            qtyMonthT = 700 + (10 * unit.Order),
            qtyYtdT = 7000 + (100 * unit.Order),
            centreStatus = unit.Order % 2 == 0 ? "谋划" : "在建",
            mallCum = unit.Order % 3 == 0 ? 1 : 0,
            mallsInProgress = 1,
            scrapFirms = 0,
            eDeclRate = 0.2m,
            publicity = 1,
        })
        .Contact("LEADER", "王主任")
        .Contact("REPORTER", "李工")
        .Build();

    private static DateTimeOffset At(int year, int month, int day, int hour) =>
        new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}
