using DataHub.Local.Hosting;

namespace DataHub.Tests.Hosting;

public sealed class HostSettingsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void The_hubs_own_host_json_is_read()
    {
        var settings = HostSettings.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));

        Assert.Equal("api", settings.RoutePrefix);
        Assert.True(settings.Queues.Base64);
        Assert.Equal((5, 2, TimeSpan.FromSeconds(30)),
            (settings.Queues.MaxDequeueCount, settings.Queues.BatchSize, settings.Queues.RetryAfter));
    }

    [Fact]
    public void Where_it_is_silent_the_Functions_hosts_defaults_hold()
    {
        var settings = Read("""{ "version": "2.0" }""");

        Assert.Equal("api", settings.RoutePrefix);
        Assert.True(settings.Queues.Base64);
        Assert.Equal((5, 16, TimeSpan.Zero),
            (settings.Queues.MaxDequeueCount, settings.Queues.BatchSize, settings.Queues.RetryAfter));
    }

    [Fact]
    public void An_empty_prefix_and_plain_messages_can_be_asked_for()
    {
        var settings = Read("""
            { "extensions": { "http": { "routePrefix": "" }, "queues": { "messageEncoding": "none", "maxPollingInterval": "00:00:07" } } }
            """);

        Assert.Equal("", settings.RoutePrefix);
        Assert.False(settings.Queues.Base64);
        Assert.Equal(TimeSpan.FromSeconds(7), settings.Queues.LongestPause);
    }

    public void Dispose() => File.Delete(_file);

    private HostSettings Read(string json)
    {
        File.WriteAllText(_file, json);
        return HostSettings.Read(_file);
    }
}
