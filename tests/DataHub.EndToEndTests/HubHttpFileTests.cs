using DataHub.EndToEndTests.Requests;
using DataHub.Local.Services;
using DataHub.OpenApi;
using Microsoft.AspNetCore.Routing.Template;

namespace DataHub.EndToEndTests;

/// <summary>The samples for integrators do what they say.</summary>
public sealed class HubHttpFileTests(RunningHub running) : IClassFixture<RunningHub>
{
    private static readonly string Samples = Path.Combine(Repository.Root, "tests", "samples");

    private static readonly IReadOnlyList<HttpFileRequest> Requests = HttpFile.Read(Path.Combine(Samples, "hub.http"));

    [Fact]
    public async Task Every_request_gets_the_status_it_expects()
    {
        var keys = running.Hub.Run.Keys;
        var run = new HttpFileRun(Samples, new Dictionary<string, string>
        {
            ["api"] = running.Hub.Run.Api,
            ["partnerKey"] = keys.Partner,
            ["countyKey"] = keys.County,
            ["operatorKey"] = keys.Operator,
        });
        using var client = new HttpClient();
        var surprises = new List<string>();
        foreach (var request in Requests)
        {
            var (status, body) = await run.SendAsync(client, request);
            if (status != request.Status)
            {
                surprises.Add($"{request.Title}: {status} instead of {request.Status}: {body}");
            }
        }

        Assert.Empty(surprises);
    }

    [Fact]
    public void Every_route_is_among_them()
    {
        var missing = PublicRoutes.All.Where(route => !Requests.Any(request => IsOf(request, route)))
            .Select(route => $"{route.Method} {route.Template}");

        Assert.Empty(missing);
    }

    private static bool IsOf(HttpFileRequest request, PublicRoute route)
    {
        var path = request.Address.Replace("{{api}}", "", StringComparison.Ordinal).Split('?')[0];
        return request.Method.Method == route.Method
            && new TemplateMatcher(TemplateParser.Parse(route.Template), []).TryMatch(path, []);
    }
}
