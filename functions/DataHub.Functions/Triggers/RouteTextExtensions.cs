using Microsoft.AspNetCore.Http;

namespace DataHub.Functions.Triggers;

/// <summary>Reads a route parameter, which both hosts leave in the request's route values.</summary>
internal static class RouteTextExtensions
{
    public static string RouteText(this HttpRequest request, string parameter) =>
        request.RouteValues[parameter] as string ?? string.Empty;
}
