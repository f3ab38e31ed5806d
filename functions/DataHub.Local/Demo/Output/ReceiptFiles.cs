using System.Net;
using System.Text.Json;
using DataHub.Intake.Receipts;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Demo.Stage;

namespace DataHub.Local.Demo.Output;

/// <summary>
/// Fetches every receipt from the API: as JSON for machines, as a page for people, and where there were faults the
/// sender's own file with these marked. What was turned away before a receipt was written leaves the answer it got.
/// </summary>
internal sealed class ReceiptFiles(DemoStage stage, OutputFolder folder)
{
    private const string Target = "receipts";

    /// <returns>How many receipts there are.</returns>
    public async Task<int> SaveAsync(
        IEnumerable<PlayedAct> loaded, IEnumerable<PlayedAct> played, CancellationToken cancellation) =>
        await SaveAsync(loaded, Path.Combine(Target, "before"), cancellation)
        + await SaveAsync(played, Target, cancellation);

    private async Task<int> SaveAsync(IEnumerable<PlayedAct> acts, string target, CancellationToken cancellation)
    {
        // A repetition with the same idempotency key has the same receipt.
        var all = acts.ToList();
        var receipts = all.Select(act => act.Answer.Receipt).OfType<Receipt>().DistinctBy(receipt => receipt.SubmissionId).ToList();
        foreach (var receipt in receipts)
        {
            await SaveAsync(receipt, target, cancellation);
        }

        foreach (var (act, problem) in all.Where(act => act.Answer is { Receipt: null, Problem: not null }).Select(act => (act.Act, act.Answer.Problem!)))
        {
            var name = $"{FileNames.Time(act.At)} {act.Dataset}.{act.Unit} 拒收 {problem.Status} {problem.Code}.json";
            var json = BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(problem, ReceiptJson.Options));
            await folder.WriteAsync(target, name, json, cancellation);
        }

        return receipts.Count;
    }

    private async Task SaveAsync(Receipt answered, string target, CancellationToken cancellation)
    {
        var json = await GetAsync($"submissions/{answered.SubmissionId}", cancellation)
            ?? throw new InvalidOperationException($"The hub no longer knows its receipt {answered.SubmissionId}.");
        var receipt = ReceiptJson.FromBytes(json);
        var name = $"{FileNames.Time(receipt.ReceivedAt)} {receipt.SubmissionId} {OutcomeName(receipt.Status)}";
        await folder.WriteAsync(target, name + ".json", json, cancellation);
        await folder.WriteAsync(target, name + ".html", BinaryData.FromBytes(ReceiptPage.ToBytes(receipt)), cancellation);
        if (receipt is { Format: "xlsx" or "csv", Findings.Count: > 0 }
            && await GetAsync($"submissions/{answered.SubmissionId}/marked", cancellation) is { } marked)
        {
            await folder.WriteAsync(target, $"{name} 标注.{receipt.Format}", marked, cancellation);
        }
    }

    private async Task<BinaryData?> GetAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = stage.OperatorKey;
        using var response = await stage.Api.SendAsync(request, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return BinaryData.FromBytes(await response.Content.ReadAsByteArrayAsync(cancellation));
    }

    private static string OutcomeName(SubmissionStatus status) => status switch
    {
        SubmissionStatus.Accepted => "通过",
        SubmissionStatus.AcceptedWithWarnings => "有提示",
        SubmissionStatus.PartlyAccepted => "部分通过",
        SubmissionStatus.Rejected => "退回",
        _ => "待处理",
    };
}
