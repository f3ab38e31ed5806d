using DataHub.Answers;
using DataHub.Intake.Receipts;

namespace DataHub.OpenApi;

/// <summary>What operators call.</summary>
internal static class OperatorRoutes
{
    public static IReadOnlyList<PublicRoute> All { get; } =
    [
        new()
        {
            Method = "GET", Template = "operator/jobs", OperationId = "listJobs", Access = RouteAccess.Operator,
            Summary = new Wording("作业列表", "The jobs an operator can run"), Answers = [RouteAnswer.Json("The jobs")],
        },
        new()
        {
            Method = "POST", Template = "operator/jobs/{job}", OperationId = "runJob", Access = RouteAccess.Operator,
            Summary = new Wording("运行作业", "Run a job, as of now or of an instant"),
            Parameters =
            [
                RouteParameter.Path("job", "Name of the job", "sweep-drop-zone"),
                RouteParameter.Query("asOf", "ISO 8601; without a zone it is Beijing time", "2025-04-14T09:00:00"),
                RouteParameter.Query("whatIf", "List the mail and papers that would come of it; nothing is written", "true", "boolean"),
            ],
            Answers = [RouteAnswer.Json("What it did, or would do")],
            Refusals = [ProblemKind.NotFound, ProblemKind.BadRequest, ProblemKind.NoWhatIf],
        },
        new()
        {
            Method = "GET", Template = "health/ready", OperationId = "getReadiness", Access = RouteAccess.Operator,
            Summary = new Wording("就绪检查", "Every part the hub needs, checked"),
            Answers = [RouteAnswer.Json("All well"), RouteAnswer.Json("Something fails; each check says what to do", status: 503)],
        },
        new()
        {
            Method = "GET", Template = "operator/cases", OperationId = "listCases", Access = RouteAccess.Operator,
            Summary = new Wording("合规告警清单", "Compliance alerts, newest first"),
            Parameters = [RouteParameter.Query("state", "open or settled", "open"), RouteParameter.Query("unit", "Reporting unit", "LC-YG"), RouteParameter.Query("kind", "Kind of alert", "open-air-storage")],
            Answers = [RouteAnswer.Json("The alerts")],
            Refusals = [ProblemKind.BadRequest],
        },
        new()
        {
            Method = "POST", Template = "operator/cases/{id}/settle", OperationId = "settleCase", Access = RouteAccess.Operator,
            Summary = new Wording("合规告警销号", "Settle an alert by hand"),
            Parameters = [RouteParameter.Path("id", "Number of the alert", "LC-YG|open-air-storage|ab12|638")],
            BodyExample = """{"reason":"现场核查已整改"}""",
            Answers = [RouteAnswer.Json("The alert")],
            Refusals = [ProblemKind.NotFound, ProblemKind.BadRequest],
        },
        new()
        {
            Method = "GET", Template = "operator/locks", OperationId = "listUnlockings", Access = RouteAccess.Operator,
            Summary = new Wording("解锁例外清单", "Exceptions from the lock that a unit was given"),
            Parameters = [RouteParameter.Query("unit", "Reporting unit", "LC-YG")],
            Answers = [RouteAnswer.Json("The exceptions")],
            Refusals = [ProblemKind.BadRequest],
        },
        new()
        {
            Method = "POST", Template = "operator/locks", OperationId = "unlock", Access = RouteAccess.Operator,
            Summary = new Wording("解锁一个报告期", "Open a locked period of a unit again, for some days"),
            BodyExample = """{"unit":"LC-YG","period":"2025-03","dataset":"D15","days":3,"reason":"更正磅单"}""",
            Answers = [RouteAnswer.Json("The exception", status: 201)],
            Refusals = [ProblemKind.BadRequest],
        },
        new()
        {
            Method = "GET", Template = "operator/purges", OperationId = "listPurges", Access = RouteAccess.Operator,
            Summary = new Wording("清除记录", "What personal data was purged when"),
            Answers = [RouteAnswer.Json("The records")],
            Refusals = [ProblemKind.BadRequest],
        },
        new()
        {
            Method = "POST", Template = "operator/clear-reads", OperationId = "readClear", Access = RouteAccess.Operator,
            Summary = new Wording("明文查阅", "One row's personal data in clear, for a reason that is kept"),
            BodyExample = """{"dataset":"D03","unit":"LC-YG","key":["LC-YG","REPORTER","2024-01-01"],"reason":"核对责任人电话"}""",
            Answers = [RouteAnswer.Json("The values")],
            Refusals = [ProblemKind.NoReason, ProblemKind.Purged, ProblemKind.NotFound, ProblemKind.BadRequest],
        },
        new()
        {
            Method = "GET", Template = "operator/documents", OperationId = "listDocuments", Access = RouteAccess.Operator,
            Summary = new Wording("代拟公文清单", "Papers drafted for a signature"),
            Parameters = [RouteParameter.Query("period", "Month", "2025-03")],
            Answers = [RouteAnswer.Json("The drafts")],
            Refusals = [ProblemKind.BadRequest],
        },
        new()
        {
            Method = "GET", Template = "operator/documents/{id}", OperationId = "getDocument", Access = RouteAccess.Operator,
            Summary = new Wording("下载代拟公文", "A drafted paper: DOCX, page or basis, or the DOCX as released"),
            Parameters = [RouteParameter.Path("id", "Number of the draft", "DISPATCH.2025-03"), RouteParameter.Query("as", "page, basis or released; otherwise the DOCX", "page")],
            Answers = [new RouteAnswer(200, "The paper", ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "text/html", "application/json"])],
            Refusals = [ProblemKind.NotFound],
        },
        new()
        {
            Method = "GET", Template = "operator/poison", OperationId = "listPoison", Access = RouteAccess.Operator,
            Summary = new Wording("失败消息清单", "Messages that failed too often"),
            Answers = [RouteAnswer.Json("The messages")],
        },
        new()
        {
            Method = "GET", Template = "operator/poison/{queue}/{id}", OperationId = "showPoison", Access = RouteAccess.Operator,
            Summary = new Wording("查看失败消息", "One failed message"),
            Parameters = [RouteParameter.Path("queue", "arrivals or outbox", "arrivals"), RouteParameter.Path("id", "Number of the message", "a1")],
            Answers = [RouteAnswer.Json("The message")],
            Refusals = [ProblemKind.NotFound],
        },
        new()
        {
            Method = "POST", Template = "operator/poison/{queue}/{id}/replay", OperationId = "replayPoison", Access = RouteAccess.Operator,
            Summary = new Wording("重放失败消息", "Send a failed message again"),
            Parameters = [RouteParameter.Path("queue", "arrivals or outbox", "arrivals"), RouteParameter.Path("id", "Number of the message", "a1")],
            Answers = [RouteAnswer.Json("Sent")],
            Refusals = [ProblemKind.NotFound],
        },
        new()
        {
            Method = "DELETE", Template = "operator/poison/{queue}/{id}", OperationId = "dropPoison", Access = RouteAccess.Operator,
            Summary = new Wording("丢弃失败消息", "Drop a failed message, with a reason"),
            Parameters = [RouteParameter.Path("queue", "arrivals or outbox", "arrivals"), RouteParameter.Path("id", "Number of the message", "a1")],
            Answers = [RouteAnswer.Json("Dropped")],
            Refusals = [ProblemKind.NotFound, ProblemKind.BadRequest],
        },
        new()
        {
            Method = "POST", Template = "operator/submissions/{id}/rerun", OperationId = "rerunSubmission", Access = RouteAccess.Operator,
            Summary = new Wording("重新处理一次报送", "Take a submission down the road again from its raw bytes"),
            Parameters = [PublicRoutes.Submission],
            Answers = [RouteAnswer.Json("The new receipt", nameof(Receipt))],
            Refusals = [ProblemKind.NotFound],
        },
        new()
        {
            Method = "POST", Template = "operator/rebuilds", OperationId = "rebuild", Access = RouteAccess.Operator,
            Summary = new Wording("按原始文件重建", "Compare a period's rows with the raw bytes, or replace them"),
            BodyExample = """{"dataset":"D04","unit":"LC-YG","period":"2025-03","apply":false}""",
            Answers = [RouteAnswer.Json("The differences")],
            Refusals = [ProblemKind.BadRequest, ProblemKind.UnknownDataset],
        },
        new()
        {
            Method = "GET", Template = "operator/plan", OperationId = "getPlan", Access = RouteAccess.Operator,
            Summary = new Wording("方案数据的来源", "Which file of the plan comes from where, with its hash"),
            Answers = [RouteAnswer.Json("The files")],
        },
        new()
        {
            Method = "PUT", Template = "operator/plan/{*file}", OperationId = "putPlanFile", Access = RouteAccess.Operator,
            Summary = new Wording("替换方案数据文件", "Replace a file of the plan; the whole is checked before it is kept"),
            Parameters = [RouteParameter.Path("file", "Name of the file", "thresholds.json")],
            BodyExample = """{"source":"…","thresholds":[]}""",
            Answers = [RouteAnswer.Json("Kept; in force after the next start")], Refusals = [ProblemKind.PlanRefused],
        },
        new()
        {
            Method = "DELETE", Template = "operator/plan/{*file}", OperationId = "deletePlanFile",
            Access = RouteAccess.Operator,
            Summary = new Wording("撤回方案数据文件", "Take back a file that overrides the plan; the rest is checked first"),
            Parameters = [RouteParameter.Path("file", "Name of the file", "thresholds.json")],
            Answers = [RouteAnswer.Json("Taken back; in force after the next start")],
            Refusals = [ProblemKind.NotFound, ProblemKind.PlanRefused],
        },
    ];
}
