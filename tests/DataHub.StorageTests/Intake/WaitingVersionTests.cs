using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Reading;
using DataHub.Local.Services;
using DataHub.Storage;

namespace DataHub.StorageTests.Intake;

/// <summary>A submission that waits in the queue is judged by the version that held when it arrived.</summary>
public sealed class WaitingVersionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schemas").FullName;

    public WaitingVersionTests()
    {
        foreach (var schema in Directory.GetFiles(Path.Combine(Repository.Root, "schemas"), "*.schema.json"))
        {
            File.Copy(schema, Path.Combine(_folder, Path.GetFileName(schema)));
        }
    }

    private static string Source => Path.Combine(Repository.Root, "schemas", "D04-enterprise-monthly.schema.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_version_that_was_the_newest_stays_the_one_it_is_judged_by()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var before = Hub(connection);
        var submission = await ReceiveAsync(before, schemaVersion: null);

        PublishNext();
        using var after = Hub(connection);

        Assert.Equal("1.0", await EndAsync(after, submission));
    }

    [Fact]
    public async Task A_version_said_in_the_query_is_not_forgotten()
    {
        PublishNext();
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var hub = Hub(connection);

        Assert.Equal("1.0", await EndAsync(hub, await ReceiveAsync(hub, schemaVersion: "1.0")));
    }

    private void PublishNext() => File.WriteAllText(
        Path.Combine(_folder, "D04.1.1.schema.json"),
        File.ReadAllText(Source).Replace("\"version\": \"1.0\"", "\"version\": \"1.1\"", StringComparison.Ordinal)
            .Replace("schema:D04:1.0", "schema:D04:1.1", StringComparison.Ordinal));

    private TestHub Hub(string connection) => new(connection, settings: [("Hub:SchemaFolder", _folder)]);

    private static async Task<SubmissionRecord> ReceiveAsync(TestHub hub, string? schemaVersion)
    {
        hub.Get<DatasetRegistry>().TryFind("D04", out var newest);
        var file = await ArrivedFile.ReceiveAsync(new MemoryStream(Declaration.Of(Declaration.Row())), 1 << 28, 1 << 20, default);
        using var arrival = hub.Get<Door>().Receive(file, new ArrivalHints
        {
            Dataset = newest,
            SchemaVersion = schemaVersion,
            Channel = "API",
            ReceivedAt = hub.Clock.GetUtcNow(),
        });
        return await hub.Get<Road>().ReceiveAsync(arrival, "waiting", default);
    }

    private static async Task<string?> EndAsync(TestHub hub, SubmissionRecord submission)
    {
        await hub.Get<ArrivalProcessor>().ProcessAsync($$"""{"submission":"{{submission.Id}}"}""", default);
        return (await hub.Get<ReceiptStore>().FindAsync(submission.Id, default))!.SchemaVersion;
    }
}
