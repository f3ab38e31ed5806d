using DataHub.Answers;
using DataHub.Intake.Http;
using DataHub.Intake.Receipts;

namespace DataHub.OpenApi;

/// <summary>What reporting units and enterprises call besides submitting.</summary>
internal static class UnitRoutes
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IReadOnlyList<PublicRoute> All { get; } =
    [
        new()
        {
            Method = "GET", Template = "submissions", OperationId = "listSubmissions", Access = RouteAccess.KeyHolder,
            Summary = new Wording("查询报送记录", $"What was submitted for a unit, the newest first, at most {SubmissionListEndpoint.Most}"),
            Parameters =
            [
                RouteParameter.Query("unit", "Reporting unit; that of the key when it covers only one", "LC-YG"),
                RouteParameter.Query("period", "Reporting period; otherwise all", "2025-03"),
                RouteParameter.Query("dataset", "One dataset; otherwise all", "D04"),
            ],
            Answers = [RouteAnswer.Json("The submissions the key may see")],
            Refusals = [ProblemKind.BadRequest, ProblemKind.UnknownDataset],
        },
        new()
        {
            Method = "POST", Template = "submissions/{id}/withdraw", OperationId = "withdraw", Access = RouteAccess.KeyHolder,
            Summary = new Wording("撤回报送", "Take an accepted submission back, until its period is locked"),
            Parameters = [PublicRoutes.Submission], BodyExample = """{"reason":"整表填错月份，重新报送"}""",
            Answers = [RouteAnswer.Json("What was taken back")],
            Refusals = [ProblemKind.NotFound, ProblemKind.BadRequest, ProblemKind.NothingToWithdraw, ProblemKind.Locked],
        },
        new()
        {
            Method = "GET", Template = "submissions/{id}/refused", OperationId = "getRefusedRows", Access = RouteAccess.KeyHolder,
            Summary = new Wording("下载被退回的行", "The refused rows alone, to correct and submit again"),
            Parameters = [PublicRoutes.Submission],
            Answers = [new RouteAnswer(200, "The rows, in the sender's format", ["text/csv", "application/x-ndjson", Xlsx])],
            Refusals = [ProblemKind.NotFound],
        },
        new()
        {
            Method = "GET", Template = "templates/{file}", OperationId = "getTemplate",
            Summary = new Wording("下载填报模板", "A workbook to fill in"),
            Parameters = [RouteParameter.Path("file", "Dataset and .xlsx", "D04.xlsx")],
            Answers = [new RouteAnswer(200, "The workbook", [Xlsx])], Refusals = [ProblemKind.UnknownDataset],
        },
        new()
        {
            Method = "GET", Template = "upload-links", OperationId = "getUploadLink", Access = RouteAccess.KeyHolder,
            Summary = new Wording("获取上传链接", "A link that takes one file into the drop zone, for counties"),
            Parameters =
            [
                RouteParameter.Query("unit", "Reporting unit", "LC-YG"),
                RouteParameter.Query("period", "Reporting period", "2025-03"),
                RouteParameter.Query("dataset", "Dataset", "D15"),
                RouteParameter.Query("ext", "xlsx, csv, json or ndjson", "xlsx"),
            ],
            Answers = [RouteAnswer.Json("Method, address, headers and end of the link")],
            Refusals = [ProblemKind.BadRequest, ProblemKind.UnknownDataset],
        },
    ];
}
