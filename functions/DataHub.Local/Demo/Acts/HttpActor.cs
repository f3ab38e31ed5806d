using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DataHub.Answers;
using DataHub.Intake.Receipts;
using DataHub.Local.Demo.Stage;
using Microsoft.AspNetCore.WebUtilities;

namespace DataHub.Local.Demo.Acts;

/// <summary>Posts to the API, as a partner's system does.</summary>
internal sealed class HttpActor(DemoStage stage)
{
    public async Task<ActAnswer> PerformAsync(Act act, byte[] content, CancellationToken cancellation)
    {
        var query = act.Query.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));
        var target = QueryHelpers.AddQueryString($"submissions/{act.Dataset}", query);
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(act.ContentType);
        request.Headers.Authorization = stage.KeyOf(act.Who);
        if (act.IdempotencyKey is { } key)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await stage.Api.SendAsync(request, cancellation);
        if (response.StatusCode == HttpStatusCode.Accepted)
        {
            await stage.Host.SettleAsync(cancellation);
            return await FetchAsync(act, response.Headers.Location!, cancellation);
        }

        return await ReadAsync(response, cancellation);
    }

    private async Task<ActAnswer> FetchAsync(Act act, Uri receipt, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(stage.Api.BaseAddress!, receipt));
        request.Headers.Authorization = stage.KeyOf(act.Who);
        using var response = await stage.Api.SendAsync(request, cancellation);
        return await ReadAsync(response, cancellation);
    }

    private static async Task<ActAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (response.IsSuccessStatusCode)
        {
            return new ActAnswer(status, ReceiptJson.FromBytes(body), null);
        }

        var problem = response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? JsonSerializer.Deserialize<Problem>(body, ReceiptJson.Options)
            : null;
        return new ActAnswer(status, problem?.Receipt, problem);
    }
}
