using System.Globalization;
using DataHub.Dictionary.Pages;
using DataHub.Dispatch.Documents;
using DataHub.Dispatch.Verdicts;
using DataHub.Plan;

namespace DataHub.Dispatch.Explaining;

/// <summary>An explanation as a page: the figure first, then what it rests on, down to the bytes.</summary>
internal static class ExplanationPage
{
    public static string Of(Explanation it) => HtmlPage.Of(
        $"{it.UnitName} · {it.Name.Zh} · {it.Period}",
        $"{it.Name.En} · 第{it.Version}版 · version {it.Version} · {it.PlanVersion} · 数据截止 {Instant(it.AsOf)}",
        string.Concat(Figure(it), Reasons(it), Missing(it), Parts(it), Rows(it), Submissions(it)));

    private static string Figure(Explanation it) => Html.Facts(
    [
        ("数值 · Figure", it.MeasuredIn.Length == 0 ? "" : $"<strong>{Html.Text(FigureText.Of(it.Printed ?? it.Recomputed, it.MeasuredIn))}</strong>"),
        ("重算 · Recomputed", it.MeasuredIn.Length == 0 ? "" : Html.Text(FigureText.Of(it.Recomputed, it.MeasuredIn) + AgreementOf(it))),
        ("定义 · Definition", Html.Both(it.Definition)),
        ("公式 · Formula", Html.Both(it.Formula)),
        ("代入 · Inputs", string.Join("<br>", it.Inputs.Select(input =>
            $"{Html.Code(input.Name)} = {Html.Text(ValueOf(input))}"))),
    ]);

    private static string ValueOf(ExplainedInput input) =>
        input.Rows is { } rows ? $"{rows} 行（见下） · rows below" : input.Value is { } value ? Shown.Number(value) : "未报";

    private static string AgreementOf(Explanation it) => it.Agrees switch
    {
        true => "（与印发数一致）",
        false => "（与印发数不一致：方案或数据在印发后有变化）",
        null => "",
    };

    private static string Reasons(Explanation it) => Section("判定依据 · Rules", it.Reasons, Html.Table(
        ["规则 · Rule", "结论 · Level", "代入 · Inputs", "标准 · Threshold", "相差 · How far off", "说明 · In words"],
        it.Reasons.Select(reason => Line(
            Html.Code(reason.Rule) + " " + Html.Text(reason.Subject),
            Html.Text(VerdictMark.Of(reason.Level).Text),
            string.Join("<br>", reason.Inputs.Select(input => $"{Html.Text(input.Name)} = {Shown.Number(input.Value)}")),
            Html.Text($"{reason.Threshold.Name} = {Shown.Number(reason.Threshold.Value)} {reason.Threshold.Unit}"),
            Html.Text(Shown.Number(reason.HowFarOff)),
            Html.Both(reason.Sentence)))));

    private static string Missing(Explanation it) => Section("未报 · Not reported", it.Missing, Html.Table(
        ["单位 · Unit", "数据集 · Dataset", "时限 · Due before", "状态 · State", "说明 · In words"],
        it.Missing.Select(one => Line(
            Html.Text(one.Unit), Html.Text(one.Dataset), Html.Text(Instant(one.DueAt)), Html.Text(one.State?.ToString()), Html.Both(one.Sentence)))));

    private static string Parts(Explanation it) => Section("各单位 · Units", it.Parts, Html.Table(
        ["单位 · Unit", "数值 · Figure", "溯源 · Explanation"],
        it.Parts.Select(part => Line(
            Html.Text(part.Name), Html.Text(FigureText.Of(part.Value, it.MeasuredIn)), Html.Link(part.Explain, part.Unit)))));

    private static string Rows(Explanation it) => Section($"数据行（{it.RowsInAll}） · Rows", it.Rows, Html.Table(
        ["数据集 · Dataset", "键 · Key", "修订 · Revision", "计入 · Counts", "字段 · Values", "提交 · Submission"],
        it.Rows.Select(row => Line(
            Html.Text($"{row.Dataset} {row.Period}"),
            Html.Code(row.Key),
            Html.Text($"{row.Revision}"),
            row.Counts ? "是" : "否",
            string.Join("<br>", row.Values.Select(field => $"{Html.Code(field.Key)} = {Html.Text(field.Value.ToString())}")),
            Html.Link("#" + row.SubmissionId, row.SubmissionId)))));

    private static string Submissions(Explanation it) => Section("提交与原始文件 · Submissions", it.Submissions, Html.Table(
        ["提交 · Submission", "收到 · Received", "状态 · Status", "文件 · File", "SHA-256，原始文件 · Bytes"],
        it.Submissions.Select(one => ((string?)one.Id, new[]
        {
            Html.Link("/api/submissions/" + one.Id, one.Id),
            Html.Text(Instant(one.ReceivedAt)),
            Html.Text(one.Status?.ToString()),
            Html.Text(one.FileName),
            $"<span style=\"overflow-wrap:anywhere\">{Html.Code(one.Sha256)}<br>{Html.Code(one.RawPath)}</span>",
        }))));

    private static string Section<T>(string heading, IReadOnlyCollection<T> items, string markup) =>
        items.Count == 0 ? "" : $"<h2>{Html.Text(heading)}</h2>{markup}";

    private static (string? Anchor, string[] Cells) Line(params string[] cells) => (null, cells);

    private static string Instant(DateTimeOffset? at) => at is { } instant
        ? BusinessTime.ToBeijing(instant).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : "";
}
