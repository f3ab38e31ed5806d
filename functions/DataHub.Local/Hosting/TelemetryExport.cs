using DataHub.Operations.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace DataHub.Local.Hosting;

/// <summary>
/// Sends traces and metrics to a collector where one is set, by OpenTelemetry's own variable
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; without it nothing listens and nothing is sent.
/// </summary>
internal static class TelemetryExport
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint] is { Length: > 0 })
        {
            services.AddOpenTelemetry()
                .WithTracing(tracing => tracing.AddSource(TelemetryNames.Source))
                .WithMetrics(metrics => metrics.AddMeter(TelemetryNames.Source))
                .UseOtlpExporter();
        }

        return services;
    }
}
