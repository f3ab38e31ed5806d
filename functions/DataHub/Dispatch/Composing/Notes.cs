using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Composing;

/// <summary>
/// The notes below attachment 1: cut-off, converted share, provisional marks, units left out (domain report 7.4).
/// </summary>
internal static class Notes
{
    public static IReadOnlyList<Wording> Of(DispatchResult result, CityLine city)
    {
        var plan = result.Plan;
        var cutOff = BusinessTime.ToBeijing(result.AsOf);
        List<Wording> notes =
        [
            new(
                $"数据截至{Shown.Date(DateOnly.FromDateTime(cutOff.DateTime))}{cutOff:HH:mm}，此后报送和更正的数据计入下一版。",
                $"Data as of {cutOff:yyyy-MM-dd HH:mm} Beijing; what came later is in the next version."),
            new(
                "“未报”表示没有收到数据，不按 0 计算；合计只含已报单位，标“*”的合计未含未报单位。",
                "未报 is not reported, never 0; totals hold the units that reported, those marked * leave some out."),
            new(
                "表中单位按综合评价、较基准年增长率排序；各单位没有单独的增长率目标，增长率仅供参考。",
                "Units are ranked by assessment, then by growth; units have no growth target of their own."),
        ];
        if (city.ConvertedShare is { } converted)
        {
            notes.Add(new(
                $"企业申报回收量中，按件折算的重量占 {Shown.Percent(converted)}（折算系数表 {plan.Catalogue.ConversionsVersion}）。",
                $"{Shown.Percent(converted)} of the declared mass was converted from pieces (table {plan.Catalogue.ConversionsVersion})."));
        }

        if (city.BaseEstimated)
        {
            var year = plan.Targets.Growth.BaseYear;
            notes.Add(new(
                $"“（估）”：{year}年只有全年数，同期数按全年的 {result.Month.Month}/12 估算。",
                $"(估): {year} is known as a whole only, its same months are estimated as {result.Month.Month}/12."));
        }

        if (plan.Targets.Growth.Of(result.Month.Year) is { Interpolated: true })
        {
            notes.Add(new(
                $"{result.Month.Year}年增长率目标为相邻目标年份之间的直线推算值，文件未作规定。",
                $"The growth target of {result.Month.Year} is interpolated; the plan states none."));
        }

        if (plan.Calendar.IsProvisional(result.JudgedOn))
        {
            notes.Add(new(
                "所用工作日历尚未公布节假日安排，逾期天数为暂定。", "The calendar's holidays are not published yet: days late are provisional."));
        }

        notes.Add(new(
            $"依据：{plan.Document.Number}；计划数据版本 {plan.Name}。综合评价由系统按规则测算，通报须经领导签发。",
            $"Plan data {plan.Name}. Assessments are computed by rule; a circular needs a leader's signature."));
        return notes;
    }
}
