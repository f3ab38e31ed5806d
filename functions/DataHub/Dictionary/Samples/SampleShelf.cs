using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Http;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dictionary.Samples;

/// <summary>
/// The published samples with the answer of this very hub: each is taken down the road as <c>?dryRun=true</c>, without
/// a look at other rows, as if it had come on 2 April 2025, when the samples' month was over.
/// </summary>
public sealed class SampleShelf(HubSettings settings, OfflineCheck check)
{
    /// <summary>What the tests expect of an invalid sample; the hub knows no such member.</summary>
    private const string ForTests = "expected";

    private static readonly string[] Kinds = ["valid", "invalid"];

    private static readonly DateTimeOffset Arrival = BusinessTime.At(new DateOnly(2025, 4, 2), new TimeOnly(9, 0));

    /// <summary>The samples of a dataset; none where there is no file for it.</summary>
    public async Task<IReadOnlyList<PublishedSample>> OfAsync(Dataset dataset, CancellationToken cancellation)
    {
        var samples = new List<PublishedSample>();
        foreach (var kind in Kinds)
        {
            var file = Path.Combine(settings.SampleFolder, $"{dataset.Code}.{kind}.json");
            if (File.Exists(file))
            {
                samples.Add(await AnsweredAsync(dataset, kind, await File.ReadAllTextAsync(file, cancellation), cancellation));
            }
        }

        return samples;
    }

    private async Task<PublishedSample> AnsweredAsync(
        Dataset dataset, string kind, string text, CancellationToken cancellation)
    {
        var request = JsonNode.Parse(text)!.AsObject();
        request.Remove(ForTests);
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(request.ToJsonString(ReceiptJson.Options)));
        var receipt = await check.CheckAsync(
            body, new ArrivalHints { Dataset = dataset, Channel = "API", ReceivedAt = Arrival }, cancellation);
        var (status, answer) = ReceiptAnswer.ContentOf(receipt);
        return new PublishedSample(
            kind, request, status, JsonSerializer.SerializeToNode(answer, answer.GetType(), ReceiptJson.Options)!);
    }
}
