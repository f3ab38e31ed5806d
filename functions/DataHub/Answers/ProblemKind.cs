using DataHub.Intake.Receipts;

namespace DataHub.Answers;

/// <summary>A kind of refusal over HTTP: its status, code and words (RFC 9457).</summary>
public sealed record ProblemKind(int Status, string Code, Wording Title, Wording Remedy)
{
    public static readonly ProblemKind NoKey = new(
        401, "NO-KEY",
        new Wording("缺少有效的接口密钥", "A valid API key is missing"),
        new Wording(
            "在请求头加上 Authorization: Bearer <密钥>；密钥由市商务局发放",
            "Send the header Authorization: Bearer <key>; the city's commerce bureau issues keys"));

    public static readonly ProblemKind Forbidden = new(
        403, "FORBIDDEN",
        new Wording("该密钥无权进行此操作", "This key does not cover the request"),
        new Wording(
            "核对单位、企业和数据集是否在密钥的授权范围内，必要时向市商务局申请",
            "Check that unit, enterprise and dataset are covered by the key, or ask the commerce bureau to extend it"));

    public static readonly ProblemKind UnknownDataset = new(
        404, "UNKNOWN-DATASET",
        new Wording("没有这个数据集", "There is no such dataset"),
        new Wording("GET /api/schemas 列出全部数据集", "GET /api/schemas lists all datasets"));

    public static readonly ProblemKind NotFound = new(
        404, "NOT-FOUND",
        new Wording("没有找到", "Not found"),
        new Wording("核对编号", "Check the identifier"));

    public static readonly ProblemKind Purged = new(
        410, "PURGED",
        new Wording("个人信息保存期限已满，已清除", "The personal data was purged: its time of keeping is over"),
        new Wording(
            "GET /api/operator/purges 可查清除记录；该行的非个人数据仍在",
            "GET /api/operator/purges has the record; what is not personal is still there"));

    public static readonly ProblemKind NoReason = new(
        400, "NO-REASON",
        new Wording("查阅明文须说明理由", "Reading personal data in clear needs a reason"),
        new Wording(
            "在 reason 中写明用途或依据，例如案件编号；理由记入审计日志",
            "Say in reason what it is for, such as a case number; it is kept in the audit trail"));

    public static readonly ProblemKind KeyReused = new(
        409, "IDEMPOTENCY-KEY-REUSED",
        new Wording("同一个 Idempotency-Key 已用于不同的内容", "This Idempotency-Key was used for other content"),
        new Wording("内容有改动时请使用新的 Idempotency-Key", "Use a new Idempotency-Key for changed content"));

    public static readonly ProblemKind NothingToWithdraw = new(
        409, "NOTHING-TO-WITHDRAW",
        new Wording("该提交没有可撤回的数据", "The submission has nothing to take back"),
        new Wording("只有已接受的提交才能撤回", "Only what was accepted can be withdrawn"));

    public static readonly ProblemKind AlreadyDecided = new(
        409, "ALREADY-DECIDED",
        new Wording("该文稿已签发或已不予签发", "The draft was released or refused before"),
        new Wording("GET /api/operator/documents 可查办理结果", "GET /api/operator/documents says what became of it"));

    public static readonly ProblemKind NoWhatIf = new(
        409, "NO-WHAT-IF",
        new Wording("该作业不能预演", "This job cannot be tried out"),
        new Wording("只有说明中列出的作业可以预演；没有运行任何作业", "Only the jobs listed can be; nothing was run"));

    public static readonly ProblemKind Locked = new(
        409, "PERIOD-LOCKED",
        new Wording("该报告期的数据已锁定", "The data of the period is locked"),
        new Wording("确需更改的，请向市商务局申请解锁例外", "Ask the commerce bureau for an exception"));

    public static readonly ProblemKind TooLarge = new(
        413, "TOO-LARGE",
        new Wording("内容超过允许的大小", "The content is larger than allowed"),
        new Wording("拆分后分批提交", "Split it and submit the parts"));

    public static readonly ProblemKind UnsupportedType = new(
        415, "UNSUPPORTED-TYPE",
        new Wording("不支持的文件类型", "Unsupported content type"),
        new Wording("请提交 JSON、NDJSON、CSV 或 XLSX", "Send JSON, NDJSON, CSV or XLSX"));

    public static readonly ProblemKind Unreadable = new(
        400, "UNREADABLE",
        new Wording("内容无法读取，未写入任何数据", "The content cannot be read; nothing was stored as data"),
        new Wording("按回执中的说明修改后重新提交", "Mend it as the receipt says and submit again"));

    public static readonly ProblemKind Rejected = new(
        422, "REJECTED",
        new Wording("全部数据未通过校验，已退回", "Every row was refused"),
        new Wording("按回执中的逐条说明修改后重新提交", "Mend each finding of the receipt and submit again"));

    public static readonly ProblemKind PlanRefused = new(
        422, "PLAN-REFUSED",
        new Wording("方案数据有误，未保存", "The plan would be wrong with this file; it was not stored"),
        new Wording("按所列各处更正后重新提交", "Mend what is listed and send it again"));

    public static readonly ProblemKind TooFast = new(
        429, "TOO-FAST",
        new Wording("请求过于频繁", "Too many requests"),
        new Wording("按 Retry-After 等待后重试", "Wait as Retry-After says and try again"));

    public static readonly ProblemKind BadRequest = new(
        400, "BAD-REQUEST",
        new Wording("请求参数有误", "A parameter is wrong"),
        new Wording("按说明更正参数", "Correct the parameter"));

    public static readonly ProblemKind Unavailable = new(
        503, "UNAVAILABLE",
        new Wording("存储暂时不可用", "Storage does not answer for the moment"),
        new Wording("稍后用同一个 Idempotency-Key 重试", "Try again in a while, with the same Idempotency-Key"));

    public static readonly ProblemKind Failed = new(
        500, "FAILED",
        new Wording("平台内部出错，已记录", "The hub failed; the reason is logged"),
        new Wording("稍后重试；仍不成功请联系市商务局", "Try again; if it fails again, tell the commerce bureau"));
}
