using Azure.Data.Tables;
using DataHub.Access;
using DataHub.Intake;
using DataHub.Operations.Poison;
using DataHub.Storage;

namespace DataHub.StorageTests.Operations;

public sealed class PoisonTests : IAsyncLifetime, IDisposable
{
    private const string NoBase64 = "{ not base64 }";

    private HubStorage _storage = null!;
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        (var connection, _storage) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection);
    }

    [Fact]
    public async Task A_message_is_listed_shown_and_sent_again_byte_for_byte()
    {
        var id = await PoisonAsync(NoBase64);

        var (_, list) = await _hub.AnswerAsync(PartnerRole.Operator, request => Endpoint.ListAsync(request, default));
        var (_, shown) = await _hub.AnswerAsync(PartnerRole.Operator, request => Endpoint.ShowAsync(request, "arrivals", id, default));
        var (status, _) = await _hub.AnswerAsync(PartnerRole.Operator, request => Endpoint.ReplayAsync(request, "arrivals", id, default));

        Assert.Equal(1, list!["counts"]!["arrivals"]!.GetValue<int>());
        Assert.Equal(id, list["messages"]![0]!["id"]!.GetValue<string>());
        Assert.Equal(NoBase64, shown!["text"]!.GetValue<string>());
        Assert.Equal(200, status);
        Assert.Equal([NoBase64], await BodiesAsync("arrivals"));
        Assert.Empty(await BodiesAsync("arrivals-poison"));
    }

    [Fact]
    public async Task Replayed_twice_it_is_sent_once()
    {
        var id = await PoisonAsync(NoBase64);

        Assert.True(await Queues.ReplayAsync("arrivals", id, default));
        var (status, _) = await _hub.AnswerAsync(PartnerRole.Operator, request => Endpoint.ReplayAsync(request, "arrivals", id, default));

        Assert.Equal(404, status);
        Assert.Equal([NoBase64], await BodiesAsync("arrivals"));
    }

    [Fact]
    public async Task The_others_stay_and_can_be_taken_at_once()
    {
        var first = await PoisonAsync("first");
        var second = await PoisonAsync("second");

        Assert.True(await Queues.DropAsync("arrivals", second, default));
        Assert.True(await Queues.ReplayAsync("arrivals", first, default));

        Assert.Empty(await BodiesAsync("arrivals-poison"));
    }

    [Fact]
    public async Task A_message_is_dropped_only_for_a_reason_which_is_kept()
    {
        var id = await PoisonAsync(NoBase64);

        var (without, _) = await _hub.AnswerAsync(PartnerRole.Operator, request => Endpoint.DropAsync(request, "arrivals", id, default));
        var (with, _) = await _hub.AnswerAsync(
            PartnerRole.Operator, request => Endpoint.DropAsync(request, "arrivals", id, default), "?reason=sent+by+mistake");

        Assert.Equal((400, 200), (without, with));
        Assert.Empty(await BodiesAsync("arrivals-poison"));
        var audit = new List<string>();
        await foreach (var entity in _storage.Table(StorageNames.Tables.Audit).QueryAsync<TableEntity>())
        {
            audit.Add($"{entity.GetString("Action")} {entity.GetString("Subject")} {entity.GetString("Outcome")}");
        }

        Assert.Contains($"drop-poison arrivals/{id} done: sent by mistake", audit);
    }

    [Fact]
    public async Task Only_operators_see_poison_and_only_queues_of_the_hub()
    {
        var (partner, _) = await _hub.AnswerAsync(PartnerRole.County, request => Endpoint.ListAsync(request, default));
        var (foreign, _) = await _hub.AnswerAsync(PartnerRole.Operator, request => Endpoint.ShowAsync(request, "other", "x", default));

        Assert.Equal((403, 404), (partner, foreign));
    }

    [Fact]
    public async Task A_replayed_arrival_takes_the_road_and_twice_has_one_effect()
    {
        var content = Intake.Declaration.In("LC-YG", "2025-03", Intake.Declaration.Row());
        var path = "LC-YG/2025-03/D04.json";
        var uploaded = await _storage.Container(StorageNames.Containers.DropZone).GetBlobClient(path).UploadAsync(BinaryData.FromBytes(content));
        var blob = new DropZoneBlob(path, uploaded.Value.ETag.ToString().Trim('"'), _hub.Clock.GetUtcNow());
        await _hub.Get<ArrivalProcessor>().ProcessAsync(blob.ToEvent(), default);
        var id = await PoisonAsync(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(blob.ToEvent())));

        await Queues.ReplayAsync("arrivals", id, default);
        var message = (await _storage.Queue("arrivals").ReceiveMessageAsync()).Value;
        await _hub.Get<ArrivalProcessor>().ProcessAsync(message.Body.ToString(), default);

        Assert.Single(await _hub.RowsAsync("D04", "LC-YG", "2025-03"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    private PoisonQueues Queues => _hub.Get<PoisonQueues>();

    private PoisonEndpoint Endpoint => _hub.Get<PoisonEndpoint>();

    private async Task<string> PoisonAsync(string body) =>
        (await _storage.PlainQueue("arrivals-poison").SendMessageAsync(body)).Value.MessageId;

    private async Task<List<string>> BodiesAsync(string queue) =>
        [.. (await _storage.PlainQueue(queue).PeekMessagesAsync(32)).Value.Select(message => message.Body.ToString())];
}
