using DataHub.Dispatch.Bulletins;

namespace DataHub.Tests.Dispatch.Documents;

/// <summary>A bulletin with everything in it that a document can show.</summary>
internal static class SampleBulletin
{
    public static Bulletin Compile() => Month().Compile();

    public static Month Month()
    {
        var month = new Month()
            .With(
                "LC-YG",
                new UnitFactsBuilder("LC-YG").Progress("2025-02", Dispatch.Month.GoodReport(mallCum: 1)).Base("01", 11200),
                Dispatch.Month.Missing(lateInARow: 3))
            .With("LC-DE", new UnitFactsBuilder("LC-DE")
                .Progress("2025-03", new
                {
                    qtyMonthT = 812.345m,
                    qtyYtdT = 2400.5m,
                    centreStatus = "在建",
                    mallCum = 2,
                    problems = "=1+1 <script>alert(1)</script>",
                    nextSteps = "倒排工期，6月底前完成主体建设",
                })
                .Base("01", 9600)
                .Contact("LEADER", "欧阳主任")
                .Contact("REPORTER", "张三")
                .Project("2025-02", "PRJ-04", "在建", 65, "2025-02-28")
                .Project("2025-03", "PRJ-04", "停滞", 65, "2025-02-28"));
        month.Sources.Add(new BulletinSource(
            "D15.LC-DE.2025-03.7k3m9q2xab", "D15", "LC-DE", "2025-03", 2, 1, Dispatch.Month.OnTimeAt, new string('a', 64)));
        return month;
    }
}
