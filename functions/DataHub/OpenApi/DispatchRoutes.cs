using DataHub.Answers;
using DataHub.Intake.Receipts;

namespace DataHub.OpenApi;

/// <summary>Bulletins, what their figures rest on, and the register of what is due.</summary>
internal static class DispatchRoutes
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly RouteParameter Period =
        RouteParameter.Path("period", "A month", "2025-03");

    private static readonly RouteParameter Version =
        RouteParameter.Query("version", "Of the bulletin; the latest by default", "1");

    public static IReadOnlyList<PublicRoute> All { get; } =
    [
        new()
        {
            Method = "GET", Template = "dispatch", OperationId = "listDispatches", Access = RouteAccess.Operator,
            Summary = new Wording("调度期次", "Every version of every bulletin"), Answers = [RouteAnswer.Json("The bulletins, the newest first")],
        },
        new()
        {
            Method = "GET", Template = "dispatch/{period}", OperationId = "getDispatch", Access = RouteAccess.Operator,
            Summary = new Wording("某月调度", "A month's bulletin"),
            Parameters =
            [
                Period, Version, RouteParameter.Query("format", "json, html, xlsx or docx; otherwise by the Accept header", "xlsx"),
            ],
            Answers =
            [
                new RouteAnswer(200, "The bulletin", ["application/json", "text/html", Xlsx, Docx]),
            ],
            Refusals = [ProblemKind.NotFound, ProblemKind.BadRequest],
        },
        new()
        {
            Method = "GET", Template = "dispatch/{period}/explain", OperationId = "explainFigure", Access = RouteAccess.Operator,
            Summary = new Wording("数据溯源", "What a figure or an assessment of a bulletin rests on, down to the raw bytes"),
            Parameters =
            [
                Period,
                RouteParameter.Query("unit", "Reporting unit; the city where none is named", "LC-YG"),
                RouteParameter.Query("indicator", "Code of the indicator, or VERDICT; without it the figures there are", "QTY-MONTH"),
                Version,
                PublicRoutes.Format,
            ],
            Answers = [RouteAnswer.PageOrJson("The explanation")], Refusals = [ProblemKind.NotFound, ProblemKind.BadRequest],
        },
        new()
        {
            Method = "GET", Template = "operator/register", OperationId = "getRegister", Access = RouteAccess.Operator,
            Summary = new Wording("应报登记", "What is due of a month, and what came: completeness and punctuality"),
            Parameters =
            [
                RouteParameter.Query("period", "The month", "2025-03"),
                RouteParameter.Query("dataset", "Code of a dataset; without it the figures of all", "D15"),
                RouteParameter.Query("asOf", "ISO 8601; without a zone it is Beijing time", "2025-04-14T09:00:00"),
            ],
            Answers = [RouteAnswer.Json("The register")], Refusals = [ProblemKind.UnknownDataset, ProblemKind.BadRequest],
        },
        new()
        {
            Method = "POST", Template = "operator/extensions", OperationId = "extendReport", Access = RouteAccess.Operator,
            Summary = new Wording("批准延期报送", "Let a unit report later"),
            BodyExample = """{"unit":"LC-YG","dataset":"D15","period":"2025-03","until":"2025-04-15","reason":"防汛抢险"}""",
            Answers = [RouteAnswer.Json("The extension", status: 201)], Refusals = [ProblemKind.BadRequest],
        },
        new()
        {
            Method = "GET", Template = "operator/extensions", OperationId = "listExtensions", Access = RouteAccess.Operator,
            Summary = new Wording("延期一览", "The extensions given for a dataset's reports"),
            Parameters = [RouteParameter.Query("dataset", "Code of a dataset", "D15")],
            Answers = [RouteAnswer.Json("The extensions")], Refusals = [ProblemKind.UnknownDataset],
        },
    ];
}
