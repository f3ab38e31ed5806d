using DataHub.Answers;
using Microsoft.AspNetCore.Http;

namespace DataHub.OpenApi;

/// <summary><c>GET /api/openapi.json</c>, made once.</summary>
public sealed class OpenApiEndpoint(OpenApiDocument document)
{
    private PublishedDocument? _made;

    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        _made ??= PublishedDocument.Json(await document.MakeAsync(cancellation));
        return _made.Answer(request);
    }
}
