using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>Attachment 1 (附件1): one row a unit, last row 合计, notes below; the columns of domain report 7.4.</summary>
internal static class ProgressSheet
{
    private static readonly double[] Widths =
        [5, 19, 10, 10, 12, 13, 14, 11, 9, 14, 14, 15, 9, 10, 15, 11, 9, 14, 11, 12, 24, 24];

    // Figures and counts on the left page; on the right one what was checked, when it came in, and how it is assessed.
    private static readonly FacingPages Pages = new(FirstPageColumns: 13, RepeatedColumns: 2);

    public static SheetBuilder Build(Bulletin bulletin)
    {
        var sheet = new SheetBuilder("附件1 进展情况表", Widths, Pages);
        sheet.AddAcross("附件1", CellStyle.Subtitle, onBothPages: true);
        sheet.AddAcross($"{Shown.Month(bulletin.Period)}再生资源回收体系建设月度进展情况表", CellStyle.Title, height: 34);
        sheet.AddAcross(
            $"{bulletin.Issuer}　第{bulletin.Issue}期　第{bulletin.Version}版　数据截至{Shown.Minute(bulletin.AsOf)}（北京时间）",
            CellStyle.Subtitle);
        sheet.AddHeading(Headings(bulletin));
        foreach (var unit in bulletin.Units)
        {
            sheet.AddRow(Row(unit));
        }

        sheet.AddRow(TotalRow(bulletin));
        sheet.AddAcross("注：", CellStyle.Note);
        foreach (var (note, index) in bulletin.Notes.Select((note, index) => (note, index)))
        {
            sheet.AddAcross($"{index + 1}. {note.Zh}", CellStyle.Note);
        }

        return sheet;
    }

    public static IReadOnlyList<string> Headings(Bulletin bulletin)
    {
        var months = bulletin.Period.Month == 1 ? "1月" : $"1—{bulletin.Period.Month}月";
        return
        [
            "序号", "县（市、区）/开发区", "分管领导", "责任人", "本月回收量(吨)", $"{months}累计(吨)", $"{bulletin.BaseYear}年同期(吨)",
            $"较{bulletin.BaseYear}年增长(%)", "年度目标(%)", "绿色分拣中心(目标/已建/在建)", "废纸/废纺织品/WEEE定点站(目标/已建)",
            "“无废商场”(目标/已建成/在建)", "废钢铁企业", "电子化申报率(%)", "专项整治(检查家次/整改/取缔)", "双随机(家次/问题数)", "宣传(场次)",
            "报送时间", "是否按时", "综合评价(正常/缓慢/滞后)", "存在问题", "下步措施",
        ];
    }

    private static List<SheetCell> Row(UnitLine unit) =>
    [
        SheetCell.Whole(unit.Rank),
        SheetCell.Written(unit.Name),
        SheetCell.Centred(unit.Leader ?? "—"),
        SheetCell.Centred(unit.Reporter ?? "—"),
        SheetCell.Decimal(unit.QtyMonthT),
        SheetCell.Decimal(unit.QtyYtdT),
        Base(unit),
        SheetCell.Decimal(unit.Growth * 100),
        SheetCell.Centred("—"),
        SheetCell.Centred(Figures.Parts(
            Figures.Target(unit.CentreTarget), Figures.Count(unit.CentresBuilt), Figures.Count(unit.CentresUnderConstruction))),
        SheetCell.Centred(Sites(Figures.Count(unit.SitesPaper), Figures.Count(unit.SitesTextile), Figures.Count(unit.SitesWeee))),
        SheetCell.Centred(Figures.Parts(
            Figures.Target(unit.MallTarget), Figures.Count(unit.Malls), Figures.Count(unit.MallsInProgress))),
        SheetCell.Whole(unit.ScrapFirms),
        SheetCell.Decimal(unit.EDeclarationRate * 100),
        SheetCell.Centred(Figures.Parts(
            Figures.Count(unit.CampaignChecked), Figures.Count(unit.CampaignRectified), Figures.Count(unit.CampaignClosed))),
        SheetCell.Centred(Figures.Parts(Figures.Count(unit.Inspections), Figures.Count(unit.InspectionProblems))),
        SheetCell.Whole(unit.Publicity),
        SheetCell.Centred(Figures.Received(unit.ReceivedAt)),
        SheetCell.Centred(Figures.OnTime(unit.OnTime, unit.ReceivedAt is not null)),
        SheetCell.Verdict(unit.Verdict.Level),
        SheetCell.Written(unit.Problems),
        SheetCell.Written(unit.NextSteps),
    ];

    private static List<SheetCell> TotalRow(Bulletin bulletin)
    {
        var city = bulletin.City;
        var target = bulletin.Goals.FirstOrDefault(goal => goal.Code == "GROWTH")?.Target * 100;
        return
        [
            SheetCell.Total(""),
            SheetCell.Total("合计"),
            SheetCell.Total(""),
            SheetCell.Total(""),
            SheetCell.TotalDecimal(city.QtyMonthT.Value, city.QtyMonthT.LeftOut > 0),
            SheetCell.TotalDecimal(city.QtyYtdT.Value, city.QtyYtdT.LeftOut > 0),
            SheetCell.TotalDecimal(city.BaseT.Value, city.BaseT.LeftOut > 0),
            SheetCell.TotalDecimal(city.Growth * 100, city.GrowthLeavesOut > 0),
            SheetCell.TotalDecimal(target, partial: false),
            SheetCell.Total(Figures.Parts(
                Figures.Target(city.CentreTarget), Figures.Sum(city.CentresBuilt), Figures.Sum(city.CentresUnderConstruction))),
            SheetCell.Total(Sites(Figures.Sum(city.SitesPaper), Figures.Sum(city.SitesTextile), Figures.Sum(city.SitesWeee))),
            SheetCell.Total(Figures.Parts(
                Figures.Target(city.MallTarget), Figures.Sum(city.Malls), Figures.Sum(city.MallsInProgress))),
            SheetCell.Total(Figures.Sum(city.ScrapFirms)),
            SheetCell.TotalDecimal(city.EDeclarationRate * 100, bulletin.Units.Any(unit => unit.EDeclarationRate is null)),
            SheetCell.Total(Figures.Parts(
                Figures.Sum(city.CampaignChecked), Figures.Sum(city.CampaignRectified), Figures.Sum(city.CampaignClosed))),
            SheetCell.Total(Figures.Parts(Figures.Sum(city.Inspections), Figures.Sum(city.InspectionProblems))),
            SheetCell.Total(Figures.Sum(city.Publicity)),
            SheetCell.Total($"已报 {city.Received}/{city.Units}"),
            SheetCell.Total($"按时 {city.OnTime}/{city.Units}"),
            SheetCell.Total($"{city.Green}/{city.Slow}/{city.Severe}"),
            SheetCell.Total(""),
            SheetCell.Total(""),
        ];
    }

    private static SheetCell Base(UnitLine unit) => unit.BaseEstimated
        ? SheetCell.Decimal(unit.BaseT) with { Style = CellStyle.TwoDecimalsEstimated }
        : SheetCell.Decimal(unit.BaseT);

    // The plan sets no number of sites, and none is made up.
    private static string Sites(string paper, string textile, string weee) =>
        Figures.Parts(paper, textile, weee) is var all && !all.Contains('/', StringComparison.Ordinal)
            ? all
            : $"废纸 无目标/{paper}\n纺织 无目标/{textile}\nWEEE 无目标/{weee}";
}
