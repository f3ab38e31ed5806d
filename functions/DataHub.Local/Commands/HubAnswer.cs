using System.Net;
using System.Text.Json;
using DataHub.Answers;
using DataHub.Intake.Receipts;
using DataHub.Local.Services;

namespace DataHub.Local.Commands;

/// <summary>What a hub answered to an operator's command.</summary>
internal static class HubAnswer
{
    /// <summary>Asks, and reads the answer.</summary>
    /// <param name="also">A status beside those of success whose answer is read as well.</param>
    /// <exception cref="ServiceFailedException">The hub cannot be reached, or refuses; says
    /// why and what to do.</exception>
    public static async Task<T> AskAsync<T>(
        this HttpClient hub, HttpMethod method, string path, CancellationToken cancellation, HttpStatusCode? also = null)
    {
        try
        {
            using var request = new HttpRequestMessage(method, path);
            using var response = await hub.SendAsync(request, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            return response.IsSuccessStatusCode || (response.StatusCode == also && !IsProblem(response))
                ? JsonSerializer.Deserialize<T>(body, ReceiptJson.Options)!
                : throw Refused(hub, response, body);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException
            || (failure is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new ServiceFailedException($"{hub.BaseAddress}: {failure.Message}");
        }
    }

    private static ServiceFailedException Refused(HttpClient hub, HttpResponseMessage response, byte[] body)
    {
        if (!IsProblem(response))
        {
            return new ServiceFailedException($"{hub.BaseAddress} answered {(int)response.StatusCode}: is that the hub's address?");
        }

        var problem = JsonSerializer.Deserialize<Problem>(body, ReceiptJson.Options)!;
        return new ServiceFailedException(
            $"{problem.Status} {problem.TitleZh} · {problem.Title}{(problem.Detail is { } detail ? $": {detail}" : "")}"
            + $"{Environment.NewLine}→ {problem.Remedy.Zh} · {problem.Remedy.En}");
    }

    private static bool IsProblem(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType == "application/problem+json";
}
