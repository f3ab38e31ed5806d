using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace DataHub.Local.Hosting;

/// <summary>Puts the HTTP functions onto Kestrel's routes.</summary>
internal static class RouteMapping
{
    public static void MapFunctions(this IEndpointRouteBuilder endpoints, FunctionCatalogue catalogue, string prefix)
    {
        foreach (var function in catalogue.Http)
        {
            var route = RoutePatternFactory.Parse($"{prefix}/{function.Route.RawText}".TrimStart('/'));
            var endpoint = endpoints.Map(route, http => AnswerAsync(function, http)).WithDisplayName(function.Name);
            if (function.Methods.Count > 0)
            {
                endpoint.WithMetadata(new HttpMethodMetadata(function.Methods));
            }
        }
    }

    private static async Task AnswerAsync(HttpFunction function, HttpContext http)
    {
        if (await function.InvokeAsync(http.RequestServices, http.Request, http.RequestAborted) is { } answer)
        {
            await answer.ExecuteAsync(http);
        }
    }
}
