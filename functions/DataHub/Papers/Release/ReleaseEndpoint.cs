using DataHub.Access;
using DataHub.Answers;
using DataHub.Intake.Receipts;
using DataHub.Papers.Drafts;
using DataHub.Storage;
using DataHub.Word;
using Microsoft.AspNetCore.Http;

namespace DataHub.Papers.Release;

/// <summary>
/// Releasing and refusing over HTTP: for whoever holds a link, and for operators by their key. Reading never decides
/// anything: mail scanners follow links.
/// </summary>
public sealed class ReleaseEndpoint(
    AccessGate gate, ReleaseTokens tokens, ReleaseDesk desk, ReleasePage page, DraftStore drafts, AuditLog audit, HubStorage storage)
{
    private readonly DocumentStore _documents = new(storage);

    /// <summary>
    /// <c>GET /api/release/{token}</c>: the draft with the forms; <c>?as=page</c> the draft alone, <c>?as=docx</c> the
    /// DOCX.
    /// </summary>
    public async Task<IResult> ShowAsync(HttpRequest request, string text, CancellationToken cancellation)
    {
        Guard(request);
        var (token, draft) = await FindAsync(text, cancellation);
        if (token is null || draft is null)
        {
            return Page(page.Unknown(), 404);
        }

        if (draft.Value.State == DraftState.Waiting && tokens.HasExpired(token))
        {
            return Page(page.Expired(draft.Value), 410);
        }

        if (draft.Value.State != DraftState.Waiting)
        {
            return Page(page.Decided(draft.Value, first: false));
        }

        switch (request.Query["as"].ToString())
        {
            case "docx":
                var docx = await _documents.ReadAsync(draft.Value.Path, cancellation);
                return Results.File(docx.ToArray(), OfficialDocx.ContentType, draft.Value.FileName);
            case "page":
                request.HttpContext.Response.Headers.ContentSecurityPolicy =
                    "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
                return Page((await _documents.ReadAsync(draft.Value.PagePath, cancellation)).ToString());
            default:
                return Form(token, draft, null, 200);
        }
    }

    /// <summary><c>POST /api/release/{token}</c>: what the page's form says.</summary>
    public async Task<IResult> DecideAsync(HttpRequest request, string text, CancellationToken cancellation)
    {
        Guard(request);
        var (token, draft) = await FindAsync(text, cancellation);
        if (token is null || draft is null)
        {
            await audit.WriteAsync("none", "release-document", "unknown", "refused: no valid link", cancellation);
            return Page(page.Unknown(), 404);
        }

        if (await DecisionForm.ReadAsync(request, cancellation) is not { } decision)
        {
            return Form(
                token, draft, new("表单无法读取，或文件超过10 MB", "the form cannot be read, or the file is too large"), 400);
        }

        if (draft.Value.State != DraftState.Waiting)
        {
            await audit.WriteAsync(
                token.Signatory, "release-document", token.Draft, "refused: used already", cancellation);
            return Page(page.Decided(draft.Value, first: false), 409);
        }

        if (tokens.HasExpired(token))
        {
            return decision.Action == "renew"
                ? Page(page.Renewed((await desk.RenewAsync(draft, token.Signatory, cancellation)).Draft))
                : Page(page.Expired(draft.Value), 410);
        }

        if (!tokens.IsConfirmed(token, draft.Version, decision.Confirmation))
        {
            return Form(token, draft, new("页面已过时，请核对后重新提交", "the page is out of date: look again and send"), 409);
        }

        var outcome = await desk.DecideAsync(draft, decision, token.Signatory, cancellation);
        return outcome switch
        {
            { Fault: null } => Page(page.Decided(outcome.Draft, first: true)),
            { IsDecided: true } => Page(page.Decided(outcome.Draft, first: false), 409),
            _ => Form(token, draft, outcome.Fault, 400),
        };
    }

    /// <summary>
    /// <c>POST /api/operator/documents/{id}/release</c> with <c>{"number": "…"}</c> or a form with number and document;
    /// <c>…/refuse</c> with <c>{"reason": "…"}</c>.
    /// </summary>
    public async Task<IResult> DecideAsOperatorAsync(
        HttpRequest request, string id, string action, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (await drafts.FindKeptAsync(id, cancellation) is not { } draft)
        {
            return Problem.Answer(ProblemKind.NotFound, id);
        }

        if (await DecisionForm.ReadAsync(request, cancellation) is not { } decision)
        {
            return Problem.Answer(ProblemKind.BadRequest, "{\"number\": \"…\"}, {\"reason\": \"…\"}, or a form");
        }

        var outcome = await desk.DecideAsync(
            draft, decision with { Action = action }, $"operator {caller.KeyId}", cancellation);
        return outcome switch
        {
            { Fault: null } => Answer.Json(outcome.Draft),
            { IsDecided: true } => Problem.Answer(ProblemKind.AlreadyDecided, $"{id}: {outcome.Draft.State}"),
            _ => Problem.Answer(ProblemKind.BadRequest, $"{outcome.Fault.Zh} · {outcome.Fault.En}"),
        };
    }

    private async Task<(
        ReleaseToken? Token, KeptRecord<DraftRecord>? Draft)> FindAsync(string text, CancellationToken cancellation) =>
        tokens.TryRead(text, out var token)
            ? (token, await drafts.FindKeptAsync(token.Draft, cancellation))
            : (null, null);

    private IResult Form(ReleaseToken token, KeptRecord<DraftRecord> draft, Wording? fault, int status) =>
        Page(page.Form(draft.Value, tokens.Confirmation(token, draft.Version), token.ExpiresAt, fault), status);

    private static IResult Page(string html, int status = 200) =>
        Results.Content(html, OfficialHtml.ContentType, statusCode: status);

    private static void Guard(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    }
}
