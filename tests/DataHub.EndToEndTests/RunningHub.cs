namespace DataHub.EndToEndTests;

/// <summary>One hub for the tests of a class.</summary>
public sealed class RunningHub : IAsyncLifetime
{
    public HubProcess Hub { get; private set; } = null!;

    public async Task InitializeAsync() => Hub = await HubProcess.StartAsync();

    public async Task DisposeAsync() => await Hub.DisposeAsync();
}
