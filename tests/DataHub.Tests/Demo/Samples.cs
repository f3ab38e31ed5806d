using DataHub.Answers;
using DataHub.Intake.Receipts;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Demo.Summaries;
using DataHub.Local.Services;
using DataHub.Plan;
using DataHub.Register;

namespace DataHub.Tests.Demo;

/// <summary>Acts, receipts and months for the tests of the demo.</summary>
internal static class Samples
{
    public static string Month { get; } = Path.Combine(Repository.Root, "tests", "samples", "2025-03");

    public static DateTimeOffset April(int day, int hour = 9) => new(2025, 4, day, hour, 0, 0, BusinessTime.Offset);

    public static Act Act(ActOutcome expect = ActOutcome.Accepted, DateTimeOffset? at = null, string who = "LC-YG-E03") => new()
    {
        At = at ?? April(2),
        Who = who,
        How = ActWay.Http,
        Dataset = "D04",
        Unit = "LC-YG",
        Period = "2025-03",
        ContentType = "application/json",
        File = "http/report.json",
        Expect = expect,
    };

    public static Receipt Receipt(SubmissionStatus status = SubmissionStatus.Accepted, params Finding[] findings) => new()
    {
        SubmissionId = "D04.LC-YG.2025-03.abc",
        Status = status,
        Dataset = "D04",
        DatasetZh = "回收企业月报",
        Channel = "API",
        ReceivedAt = April(2),
        Sha256 = "00",
        Bytes = 1,
        Counts = new RowCounts(4, 3, 0, 1, 0),
        Totals = [.. findings.Select(finding => new FindingTotal(finding.Code, finding.Severity, 1, 1))],
        Findings = findings,
        Next = new Wording("", ""),
        PlanVersion = "liaocheng-2023@1.0",
    };

    public static Finding Finding(string code, Severity severity = Severity.Error) => new(
        code, severity, 2, null, null, null, null, new Wording("物料不平衡", "Mass balance broken"), new Wording("核对", "Check"));

    public static ActAnswer Answer(Receipt receipt) => new(200, receipt, null);

    public static ActAnswer TurnedAway(ProblemKind kind) => new(kind.Status, null, Problem.Of(kind, null, null));

    public static PlayedAct Played(Act act, ActAnswer answer) => new(act, "阳谷景绿再生资源有限公司", answer, []);

    public static UnitStanding Unit(string code, string name, DateTimeOffset? receivedAt)
    {
        var dueAt = BusinessTime.EndOf(new DateOnly(2025, 4, 8));
        var report = new ExpectedReport("D15", code, "2025-03", dueAt, receivedAt, 0, []);
        return new UnitStanding(name, report, report.IsLate ? 2 : 0);
    }

    public static MonthFacts Facts() => new()
    {
        Period = new BusinessMonth(2025, 3),
        City = "聊城市",
        From = new DateOnly(2025, 3, 31),
        To = new DateOnly(2025, 4, 17),
        Names = new Dictionary<string, string> { ["LC-DE"] = "东阿县", ["D04"] = "回收企业月报" },
        Units = [],
        Enterprises = [],
        Bulletins = [],
        Ladder = [],
        Mails = [],
        Acts = [],
        Loaded = 113,
        Surprises = [],
    };
}
