namespace DataHub.EndToEndTests;

/// <summary>One run of the demo, for all tests that look at what it leaves.</summary>
[CollectionDefinition(Once)]
public sealed class DemoRun : IAsyncLifetime, ICollectionFixture<DemoRun>
{
    public const string Once = "the demo, run once";

    private readonly string _folder = Directory.CreateTempSubdirectory("demo-").FullName;

    public int ExitCode { get; private set; }

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public async Task InitializeAsync() =>
        (ExitCode, Output, Errors) = await HubCommand.RunAsync("demo", "--output", _folder);

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    public string PathOf(string name) => Path.Combine(_folder, name);
}
