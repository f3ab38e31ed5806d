using DataHub.Access;
using DataHub.Answers;
using DataHub.Storage;
using DataHub.Word;
using Microsoft.AspNetCore.Http;

namespace DataHub.Papers.Drafts;

/// <summary>The drafts over HTTP, for operators.</summary>
public sealed class DraftEndpoint(AccessGate gate, DraftStore drafts, HubStorage storage)
{
    private readonly DocumentStore _documents = new(storage);

    /// <summary>
    /// <c>GET /api/operator/documents</c>: every draft with its state; <c>?period=</c> for one period's.
    /// </summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        var period = request.Query["period"].ToString();
        var all = await drafts.AllAsync(cancellation);
        return Answer.Json(all.Where(draft => period.Length == 0 || draft.Period == period).ToList());
    }

    /// <summary>
    /// <c>GET /api/operator/documents/{id}</c>: the DOCX; <c>?as=page</c> the same as a page, <c>?as=basis</c> the
    /// submissions and figures it rests on, <c>?as=released</c> the DOCX as it was signed.
    /// </summary>
    public async Task<IResult> GetAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (await drafts.FindAsync(id, cancellation) is not { } draft)
        {
            return Problem.Answer(ProblemKind.NotFound, id);
        }

        return request.Query["as"].ToString() switch
        {
            "" or "docx" => await FileAsync(draft.Path, OfficialDocx.ContentType, draft.FileName),
            "released" when draft.Decision?.Path is { } released =>
                await FileAsync(released, OfficialDocx.ContentType, draft.Decision.FileName),
            "released" => Problem.Answer(ProblemKind.NotFound, $"{id}: {draft.State}"),
            "page" => await FileAsync(draft.PagePath, OfficialHtml.ContentType),
            "basis" => await FileAsync(draft.BasisPath, "application/json; charset=utf-8"),
            var other => Problem.Answer(ProblemKind.BadRequest, $"as ‘{other}’ is none of docx, page, basis, released"),
        };

        async Task<IResult> FileAsync(string path, string contentType, string? name = null) =>
            Results.File((await _documents.ReadAsync(path, cancellation)).ToArray(), contentType, name);
    }
}
