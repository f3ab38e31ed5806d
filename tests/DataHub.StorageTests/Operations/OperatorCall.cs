using System.Text.Json.Nodes;
using DataHub.Access;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.StorageTests.Operations;

/// <summary>A call with a key of some role, answered by an endpoint.</summary>
internal static class OperatorCall
{
    public static async Task<(int Status, JsonNode? Body)> AnswerAsync(
        this TestHub hub, PartnerRole role, Func<HttpRequest, Task<IResult>> endpoint, string query = "")
    {
        var (status, body) = await AskAsync(hub, role, endpoint, query);
        return (status, body.Length == 0 ? null : JsonNode.Parse(body));
    }

    /// <summary>The same where the answer is no JSON.</summary>
    public static async Task<byte[]> CallAsync(
        this TestHub hub, PartnerRole role, Func<HttpRequest, Task<IResult>> endpoint, string query) =>
        (await AskAsync(hub, role, endpoint, query)).Body;

    private static async Task<(int Status, byte[] Body)> AskAsync(
        TestHub hub, PartnerRole role, Func<HttpRequest, Task<IResult>> endpoint, string query)
    {
        var (_, key) = await hub.Get<PartnerStore>().IssueAsync("某人", role, "*", ["*"], ["*"], default);
        var context = new DefaultHttpContext { RequestServices = hub.Get<IServiceProvider>() };
        context.Request.Headers.Authorization = $"Bearer {key}";
        context.Request.QueryString = new QueryString(query);
        using var body = new MemoryStream();
        context.Response.Body = body;
        await (await endpoint(context.Request)).ExecuteAsync(context);
        return (context.Response.StatusCode, body.ToArray());
    }
}
