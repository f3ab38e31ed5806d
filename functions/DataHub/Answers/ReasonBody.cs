using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DataHub.Answers;

/// <summary>A body of the form <c>{"reason": "…"}</c>: what cannot be undone is done with a reason.</summary>
public static class ReasonBody
{
    /// <summary>The reason, trimmed; null when the body is of another form.</summary>
    public static async Task<string?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            return body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String
                    ? reason.GetString()!.Trim()
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
