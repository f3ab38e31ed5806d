using Microsoft.AspNetCore.Http;

namespace DataHub.Answers;

/// <summary>What a request asks for in its query string.</summary>
internal static class AskedText
{
    /// <summary>A parameter's value; null when it is absent or empty, which mean the same.</summary>
    public static string? Asked(this HttpRequest request, string name) =>
        request.Query[name].ToString() is { Length: > 0 } value ? value : null;
}
