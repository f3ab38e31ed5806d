using DataHub.Dictionary.Pages;
using DataHub.Intake.Receipts;
using DataHub.Mail;
using DataHub.Papers.Drafts;
using DataHub.Papers.Wordings;
using DataHub.Plan;

namespace DataHub.Papers.Release;

/// <summary>
/// The page behind a link to release a draft; for a phone as well. It has no scripts, and the draft stands in a frame
/// that could run none and reach nothing.
/// </summary>
public sealed class ReleasePage(CityPlan plan, PaperWordings wordings)
{
    private const string Style = """
        :root{color-scheme:light}*{box-sizing:border-box}
        body{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:0;color:#1f2328;background:#eef1f3}
        main{max-width:44rem;margin:0 auto;padding:1rem;background:#fff;min-height:100vh;overflow-wrap:anywhere}
        h1{font-size:1.3rem;line-height:1.4;margin:.25rem 0 .5rem;text-wrap:balance}h2{font-size:1.05rem;margin:1.5rem 0 .5rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .75rem;margin:.5rem 0}dt{color:#57606a}dd{margin:0}
        iframe{width:100%;height:70vh;border:1px solid #d0d7de;border-radius:6px;background:#fff}
        label{display:block;font-weight:600;margin:.9rem 0 .25rem}small{color:#57606a;display:block}
        input[type=text],textarea{width:100%;font:inherit;padding:.55rem;border:1px solid #8c959f;border-radius:6px}
        input[type=file]{font:inherit;max-width:100%}
        button{font:inherit;width:100%;padding:.75rem;margin:.9rem 0 0;border-radius:6px;border:1px solid #2f7d5b;background:#2f7d5b;color:#fff}
        button.no{background:#fff;color:#a40e26;border-color:#a40e26}
        form{border:1px solid #d0d7de;border-radius:6px;padding:0 1rem 1rem;margin:0 0 1rem}
        .fault{padding:.6rem .8rem;border:1px solid #a40e26;background:#fff1f0;border-radius:6px;color:#82071e}.en{color:#57606a;font-size:.85em}
        """;

    /// <summary>The draft, and the two forms.</summary>
    /// <param name="fault">Why the last attempt came to nothing; null for none.</param>
    internal string Form(DraftRecord draft, string confirmation, DateTimeOffset expiresAt, Wording? fault) => Frame(
        draft.Title,
        $"""
        {(fault is null ? "" : $"<p class=\"fault\" role=\"alert\">{Html.Both(fault)}</p>")}
        {Html.Facts(
        [
            ("文种", Html.Text(wordings[draft.Kind].Name)),
            ("发往", Html.Text(AddresseeWords.Of(plan, draft.Addressees.SelectMany(party => party.In(plan, draft.Unit))))),
            ("附件", Html.Text(string.Join('、', draft.Attachments.Select(file => file.FileName)))),
            ("链接有效至", Html.Text(ChineseDate.Moment(expiresAt))),
        ])}
        <iframe sandbox src="?as=page" title="代拟稿"></iframe>
        <p><a href="?as=page">整页查看</a>　<a href="?as=docx">下载代拟稿（DOCX）</a></p>
        <h2>签发</h2>
        <form method="post" enctype="multipart/form-data">
        <input type="hidden" name="confirm" value="{Html.Text(confirmation)}"><input type="hidden" name="decision" value="release">
        {(wordings[draft.Kind].Numbered ? """<label for="number">文号</label><input type="text" id="number" name="number" required maxlength="40" placeholder="聊商函〔2025〕12号"><small>机关代字〔年份〕序号号；由签发人编定</small>""" : "")}
        <label for="document">修改后的文稿（可不传）</label><input type="file" id="document" name="document" accept=".docx">
        <small>上传后以此稿发出；代拟稿留存。发出时去掉“代拟稿”字样{(wordings[draft.Kind].Numbered ? "，稿中没有文号的加上文号" : "")}。</small>
        <button type="submit">签发并发送</button></form>
        <h2>不予签发</h2>
        <form method="post" enctype="multipart/form-data">
        <input type="hidden" name="confirm" value="{Html.Text(confirmation)}"><input type="hidden" name="decision" value="refuse">
        <label for="reason">理由</label><textarea id="reason" name="reason" rows="3" required minlength="4" maxlength="500"></textarea>
        <button type="submit" class="no">不予签发</button></form>
        """);

    /// <summary>What has become of a draft that nothing more can be done about.</summary>
    /// <param name="first">Whether it has just been decided, not before.</param>
    internal string Decided(DraftRecord draft, bool first)
    {
        var released = draft.State == DraftState.Released;
        var decision = draft.Decision!;
        return Frame(draft.Title, $"""
            <p>{(first ? "" : "该链接只能用一次，文稿已经办理过。")}{(released ? "本文稿已签发，正在发送主送单位。" : "本文稿不予签发，不会发出。")}</p>
            {Html.Facts(
            [
                ("状态", released ? "已签发" : "不予签发"),
                ("文号", Html.Text(decision.Number)),
                ("时间", Html.Text(ChineseDate.Full(BusinessTime.DateOf(decision.At)) + "　" + ChineseDate.Moment(decision.At))),
                ("办理", Html.Text(decision.By)),
                ("理由", Html.Text(decision.Reason)),
                ("发往", released ? Html.Text(AddresseeWords.Of(plan, draft.Addressees.SelectMany(party => party.In(plan, draft.Unit)))) : ""),
            ])}
            """);
    }

    internal string Expired(DraftRecord draft) => Frame(draft.Title, """
        <p>链接已过有效期，文稿仍待签发。可以再要一个链接，系统发到签发人的邮箱。</p>
        <form method="post" enctype="multipart/form-data"><input type="hidden" name="decision" value="renew">
        <button type="submit">发送新的链接</button></form>
        """);

    internal string Renewed(DraftRecord draft) => Frame(draft.Title, "<p>新的链接将在十分钟内发到签发人的邮箱。</p>");

    internal string Unknown() => Frame("链接无效", "<p>链接不完整或不是本平台的链接。请从邮件中重新打开，或与平台管理员联系。</p><p class=\"en\">This link is not one of ours, or is incomplete.</p>");

    private string Frame(string title, string body) => $"""
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="robots" content="noindex"><title>{Html.Text(title)}</title><style>{Style}</style></head>
        <body><main><div class="en">{Html.Text(plan.Lead.Name)} · 公文签发</div><h1>{Html.Text(title)}</h1>{body}</main></body></html>

        """;
}
