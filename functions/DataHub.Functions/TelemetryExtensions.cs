using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using DataHub.Operations.Telemetry;
using DataHub.Storage;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Functions;

/// <summary>Sends the hub's traces, metrics and logs to Application Insights, where one is set.</summary>
internal static class TelemetryExtensions
{
    private const string InsightsConnection = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>
    /// Exports by the app's identity, since Application Insights takes no key. Without a connection string, on one machine,
    /// nothing is exported.
    /// </summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[InsightsConnection] is not { Length: > 0 } connection)
        {
            return services;
        }

        var identity = configuration[$"{StorageSettings.ConnectionName}:clientId"];
        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(TelemetryNames.Source))
            .WithMetrics(metrics => metrics.AddMeter(TelemetryNames.Source))
            .UseFunctionsWorkerDefaults()
            .UseAzureMonitorExporter(exporter =>
            {
                exporter.ConnectionString = connection;
                // Every trace: the submission that someone asks about must not be the one that was left out.
                exporter.SamplingRatio = 1;
                exporter.TracesPerSecond = null;
                exporter.Credential = identity is { Length: > 0 }
                    ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity))
                    : null;
            });
        return services;
    }
}
