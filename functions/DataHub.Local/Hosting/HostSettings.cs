using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace DataHub.Local.Hosting;

/// <summary>What host.json says, with the Functions host's defaults where it is silent.</summary>
/// <param name="RoutePrefix">What every route begins with; empty for none.</param>
public sealed record HostSettings(string RoutePrefix, QueueSettings Queues)
{
    public static HostSettings Read(string hostJson)
    {
        var extensions = new ConfigurationBuilder().AddJsonFile(hostJson).Build().GetSection("extensions");
        var queues = extensions.GetSection("queues");
        return new HostSettings(
            (extensions["http:routePrefix"] ?? "api").Trim('/'),
            new QueueSettings(
                Base64: !string.Equals(queues["messageEncoding"], "none", StringComparison.OrdinalIgnoreCase),
                RetryAfter: Duration(queues["visibilityTimeout"], TimeSpan.Zero),
                MaxDequeueCount: Number(queues["maxDequeueCount"], 5),
                BatchSize: Number(queues["batchSize"], 16),
                LongestPause: Duration(queues["maxPollingInterval"], TimeSpan.FromSeconds(2))));
    }

    private static TimeSpan Duration(string? text, TimeSpan otherwise) =>
        text is null ? otherwise : TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static int Number(string? text, int otherwise) =>
        text is null ? otherwise : int.Parse(text, CultureInfo.InvariantCulture);
}
