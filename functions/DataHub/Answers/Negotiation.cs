using Microsoft.AspNetCore.Http;

namespace DataHub.Answers;

/// <summary>Whether the caller is a person with a browser or a program.</summary>
internal static class Negotiation
{
    /// <summary>By <c>?format=html</c> or <c>json</c>, else by the Accept header; JSON where it says neither.</summary>
    public static bool WantsHtml(HttpRequest request) => request.Query["format"].ToString() switch
    {
        "html" => true,
        "json" => false,
        _ => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase),
    };
}
