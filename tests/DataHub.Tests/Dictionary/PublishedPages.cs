using DataHub.Dictionary;
using DataHub.Tests.Datasets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Tests.Dictionary;

/// <summary>What the dictionary's endpoint answers.</summary>
internal static class PublishedPages
{
    public static DictionaryEndpoint Endpoint => Hub.Get<DictionaryEndpoint>();

    public static async Task<(int Status, IHeaderDictionary Headers, string Body)> AskAsync(
        Func<HttpRequest, Task<IResult>> ask, string accept = "text/html", string? tag = null)
    {
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
            Response = { Body = new MemoryStream() },
        };
        context.Request.Method = "GET";
        context.Request.Headers.Accept = accept;
        if (tag is not null)
        {
            context.Request.Headers.IfNoneMatch = tag;
        }

        await (await ask(context.Request)).ExecuteAsync(context);
        context.Response.Body.Position = 0;
        return (context.Response.StatusCode, context.Response.Headers, await new StreamReader(context.Response.Body).ReadToEndAsync());
    }

    public static Task<(int Status, IHeaderDictionary Headers, string Body)> AskAsync(
        Func<HttpRequest, IResult> ask, string accept = "text/html", string? tag = null) =>
        AskAsync(request => Task.FromResult(ask(request)), accept, tag);
}
