using DataHub.Answers;
using DataHub.Intake.Receipts;

namespace DataHub.OpenApi;

/// <summary>Every route of the hub.</summary>
public static class PublicRoutes
{
    private const string Csv = "text/csv";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static readonly RouteParameter Format =
        RouteParameter.Query("format", "html or json; otherwise by the Accept header", "json");

    private static readonly RouteParameter Dataset =
        RouteParameter.Path("dataset", "Code or slug of a dataset", "D04");

    internal static readonly RouteParameter Submission =
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
                RouteParameter.Query("replace", "With supersedes: take back its rows that are not in this one", "true", "boolean"),
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
        .. UnitRoutes.All,
        .. OperatorRoutes.All,
        .. ReleaseRoutes.All,
        .. DispatchRoutes.All,
    ];
}
