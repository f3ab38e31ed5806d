using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario.Parts;

/// <summary>The plan's end: the units assess themselves (D20), the city accepts (D21).</summary>
internal sealed class Acceptance(CityPlan plan, int seed, TruthBook truth)
{
    private const string Malls = "MALL";
    private const string Centre = "CENTRE";
    private const string Logistics = "LOGISTICS";
    private const int ForgetsLogistics = 7;

    public void Write(UnitStory unit, BusinessMonth first, BusinessMonth last, ActBook book)
    {
        var assessment = plan.Targets.Deliverables.First(paper => paper.Dataset == "D20");
        var month = BusinessMonth.Of(assessment.DueOn);
        if (month < first || month > last)
        {
            return;
        }

        var dice = Dice.Of(seed, "acceptance", unit.Code);
        var day = assessment.DueOn;
        var malls = unit.Malls.Count(mall => mall.IsRecognisedOn(day));
        var centres = unit.Projects.Count(project => project.IsCentre && project.IsBuiltIn(month));
        List<(string Item, int Target, int Actual)> items = [(Malls, unit.Malls.Count, malls), (Centre, 1, centres)];
        if (unit.Unit.Order != ForgetsLogistics)
        {
            items.Add((Logistics, 1, unit.LogisticsFrom <= month ? 1 : 0));
        }

        var (assessedAt, checkedAt) = (
            Fates.Time(day.AddDays(-dice.Between(0, 7)), dice), Fates.Time(day.AddDays(dice.Between(3, 18)), dice));
        truth.Assessments.AddRange(items.Select(item => new ToldAssessment(assessedAt, unit.Code, item.Item, item.Actual >= item.Target)));
        book.Post(assessedAt, unit.Partner, "D20", unit.Code, null,
            [.. items.Select(item => Assessed(item.Item, item.Target, item.Actual))]);
        truth.Acceptance.AddRange(items.Select(item =>
            new ToldAcceptance(checkedAt, unit.Code, item.Item, 1, VerdictOf(item.Target, item.Actual))));
        book.Post(checkedAt, ActBook.City, "D21", unit.Code, null,
            [.. items.Select(item => Checked(item.Item, item.Target, item.Actual))]);
    }

    private static string VerdictOf(int target, int actual) => actual >= target ? "通过" : "整改后通过";

    private static Dictionary<string, object?> Assessed(string item, int target, int actual) => new()
    {
        ["item"] = item,
        ["target"] = target,
        ["actual"] = actual,
        ["met"] = actual >= target,
        ["score"] = actual >= target ? 10 : 6,
        ["gap"] = actual >= target ? null : $"尚差{target - actual}个",
        ["action"] = actual >= target ? null : "倒排工期，年底前完成",
        ["due"] = actual >= target ? null : "2025-12-31",
        ["evidence"] = new[] { "佐证.pdf" },
    };

    private static Dictionary<string, object?> Checked(string item, int target, int actual) => new()
    {
        ["item"] = item,
        ["round"] = 1,
        ["checkedValue"] = actual,
        ["verdict"] = VerdictOf(target, actual),
        ["findings"] = actual >= target ? null : $"尚差{target - actual}个",
        ["reinspectDate"] = actual >= target ? null : "2025-12-31",
        ["team"] = new[] { "验收组甲", "验收组乙" },
    };
}
