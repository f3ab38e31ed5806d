using DataHub.Access;
using DataHub.Answers;
using DataHub.Dispatch.Documents;
using DataHub.Dispatch.Issuing;
using DataHub.Plan;
using DataHub.Storage;
using DataHub.Word;
using Microsoft.AspNetCore.Http;

namespace DataHub.Dispatch.Explaining;

/// <summary>The bulletins over HTTP, for operators.</summary>
public sealed class DispatchEndpoint(AccessGate gate, DispatchStore store, HubStorage storage)
{
    private readonly DocumentStore _documents = new(storage);

    /// <summary><c>GET /api/dispatch</c>: every version of every bulletin, the newest first.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        var records = await store.AllAsync(cancellation);
        return Answer.Json(records.Reverse().Select(record => new
        {
            record.Period,
            record.Issue,
            record.Version,
            record.AsOf,
            record.PlanVersion,
            record.Title,
            record.Green,
            record.Slow,
            record.Severe,
            Href = $"/api/dispatch/{record.Period}?version={record.Version}",
            Explain = $"/api/dispatch/{record.Period}/explain?version={record.Version}",
        }).ToList());
    }

    /// <summary>
    /// <c>GET /api/dispatch/{period}?format=json|html|xlsx|docx</c>: the latest bulletin of a month, or <c>?version=</c>;
    /// without a format by the Accept header.
    /// </summary>
    public async Task<IResult> GetAsync(HttpRequest request, string period, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (await store.FindAsync(request, period, cancellation) is not { } record)
        {
            return Problem.Answer(ProblemKind.NotFound, period);
        }

        var (month, version) = (BusinessMonth.Parse(record.Period), record.Version);
        return request.Query["format"].ToString() switch
        {
            "xlsx" => await FileAsync(DispatchPaths.Xlsx(month, version), BulletinWorkbook.ContentType, $"{month}.xlsx"),
            "docx" => await FileAsync(DispatchPaths.Docx(month, version), OfficialDocx.ContentType, $"{month}.docx"),
            "" or "html" or "json" => Negotiation.WantsHtml(request)
                ? await FileAsync(DispatchPaths.Html(month, version), "text/html; charset=utf-8")
                : await FileAsync(DispatchPaths.Json(month, version), "application/json; charset=utf-8"),
            var other => Problem.Answer(ProblemKind.BadRequest, $"format ‘{other}’ is none of json, html, xlsx, docx"),
        };

        async Task<IResult> FileAsync(string path, string contentType, string? name = null)
        {
            try
            {
                return Results.File((await _documents.ReadAsync(path, cancellation)).ToArray(), contentType, name);
            }
            catch (FileNotFoundException)
            {
                return Problem.Answer(ProblemKind.NotFound, path);
            }
        }
    }
}
