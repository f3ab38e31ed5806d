using DataHub.Answers;
using DataHub.Intake.Receipts;

namespace DataHub.OpenApi;

/// <summary>Every route of the hub.</summary>
public static class PublicRoutes
{
    private const string Csv = "text/csv";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly RouteParameter Period =
        RouteParameter.Path("period", "A month", "2025-03");

    private static readonly RouteParameter Version =
        RouteParameter.Query("version", "Of the bulletin; the latest by default", "1");

    private static readonly RouteParameter Format =
        RouteParameter.Query("format", "html or json; otherwise by the Accept header", "json");

    private static readonly RouteParameter Dataset =
        RouteParameter.Path("dataset", "Code or slug of a dataset", "D04");

    private static readonly RouteParameter Submission =
        RouteParameter.Path("id", "Tracking number of a submission", "D04.LC-YG.2025-03.7k3m9q2xab");

    public static IReadOnlyList<PublicRoute> All { get; } =
    [
        new()
        {
            Method = "POST", Template = "submissions/{dataset}", OperationId = "submit", Access = RouteAccess.KeyHolder, TakesRows = true,
            Summary = new Wording("报送数据", "Submit rows"),
            Parameters =
            [
                RouteParameter.Query("unit", "Reporting unit, where the body does not say it", "LC-YG"),
                RouteParameter.Query("period", "Reporting period, where the body does not say it", "2025-03"),
                RouteParameter.Query("reporter", "Credit code of the reporting enterprise, likewise", "91371502MA7LC0012X"),
                RouteParameter.Query("schemaVersion", "Version of the schema; the newest by default", "1.0"),
                RouteParameter.Query("supersedes", "Tracking number of the submission this one corrects", "D04.LC-YG.2025-03.7k3m9q2xab"),
                RouteParameter.Query("fileName", "Name of the file, for the receipt", "3月.csv"),
                RouteParameter.Query("dryRun", "Check only: nothing is stored", "true", "boolean"),
                new RouteParameter("header", "Idempotency-Key", "Repeats of the request with the same key have one effect", "march-1"),
            ],
            Answers =
            [
                RouteAnswer.Json("The receipt: accepted, wholly or in part", nameof(Receipt)),
                RouteAnswer.Json("Archived and queued: ask for the receipt at Location", nameof(Receipt), 202),
            ],
            Refusals =
            [
                ProblemKind.Unreadable, ProblemKind.UnknownDataset, ProblemKind.KeyReused, ProblemKind.TooLarge,
                ProblemKind.UnsupportedType, ProblemKind.Rejected,
            ],
        },
        new()
        {
            Method = "GET", Template = "submissions/{id}", OperationId = "getReceipt", Access = RouteAccess.KeyHolder,
            Summary = new Wording("查询回执", "The receipt of a submission, as far as the road has come"), Parameters = [Submission],
            Answers = [RouteAnswer.Json("The receipt", nameof(Receipt))], Refusals = [ProblemKind.NotFound],
        },
        new()
        {
            Method = "GET", Template = "submissions/{id}/marked", OperationId = "getMarkedFile", Access = RouteAccess.KeyHolder,
            Summary = new Wording("下载标注了错误的原文件", "The file as submitted with its faults marked"), Parameters = [Submission],
            Answers = [new RouteAnswer(200, "The marked file", [Csv, Xlsx])], Refusals = [ProblemKind.NotFound],
        },
        new()
        {
            Method = "GET", Template = "schemas", OperationId = "listSchemas",
            Summary = new Wording("数据集及版本", "The datasets and the versions of their schemas"),
            Answers = [RouteAnswer.Json("Every dataset")],
        },
        new()
        {
            Method = "GET", Template = "schemas/{dataset}", OperationId = "getSchema",
            Summary = new Wording("数据集的 JSON Schema", "A dataset's JSON Schema"),
            Parameters = [Dataset, RouteParameter.Query("version", "The newest by default", "1.0")],
            Answers = [new RouteAnswer(200, "JSON Schema 2020-12 with x-hub annotations", ["application/schema+json"])],
            Refusals = [ProblemKind.UnknownDataset, ProblemKind.NotFound],
        },
        new()
        {
            Method = "GET", Template = "dictionary", OperationId = "getDictionary",
            Summary = new Wording("数据字典", "The data dictionary: every dataset, field, rule and code list"), Parameters = [Format],
            Answers = [RouteAnswer.PageOrJson("The dictionary", "Dictionary")],
        },
        new()
        {
            Method = "GET", Template = "dictionary/{dataset}", OperationId = "getDictionaryEntry",
            Summary = new Wording("一个数据集的字典", "One dataset of the dictionary, with code lists and samples"), Parameters = [Dataset, Format],
            Answers = [RouteAnswer.PageOrJson("The dataset")], Refusals = [ProblemKind.UnknownDataset],
        },
        new()
        {
            Method = "GET", Template = "datasets/{dataset}/samples", OperationId = "getSamples",
            Summary = new Wording("样例与答复", "Sample payloads and the hub's answers to them"), Parameters = [Dataset],
            Answers = [RouteAnswer.Json("The samples")], Refusals = [ProblemKind.UnknownDataset],
        },
        new()
        {
            Method = "GET", Template = "rules", OperationId = "listRules",
            Summary = new Wording("校验规则", "Every code that a receipt can print"), Parameters = [Format],
            Answers = [RouteAnswer.PageOrJson("The codes, in groups", "RuleGroups")],
        },
        new()
        {
            Method = "GET", Template = "openapi.json", OperationId = "getOpenApi",
            Summary = new Wording("接口描述", "This document"), Answers = [RouteAnswer.Json("OpenAPI 3.1")],
        },
        new()
        {
            Method = "GET", Template = "health", OperationId = "getHealth",
            Summary = new Wording("运行状态", "Whether the hub and its storage are well"),
            Answers = [RouteAnswer.Json("Well"), RouteAnswer.Json("Storage does not answer", status: 503)],
        },
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
            ],
            Answers = [RouteAnswer.Json("What it did")], Refusals = [ProblemKind.NotFound, ProblemKind.BadRequest],
        },
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
                Format,
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
            Summary = new Wording("批准延期报送", "Let a unit report later: unit, dataset, period, until, reason"),
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
