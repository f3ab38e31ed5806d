using DataHub.Jobs;
using DataHub.Operations.Canary;
using DataHub.Operations.Poison;
using DataHub.Operations.Readiness;
using DataHub.Operations.Rebuilding;
using DataHub.Operations.Telemetry;
using DataHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Operations;

/// <summary>The parts by which an operator sees how the hub is, and mends it.</summary>
internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<HubMetrics>()
        .AddSingleton<ArrivalBacklog>()
        .AddSingleton<IHubJob, TakeReadings>()
        .AddSingleton<CanaryLog>()
        .AddSingleton<IHubJob, DropCanary>()
        .AddSingleton<PoisonQueues>()
        .AddSingleton<PoisonEndpoint>()
        .AddSingleton<SubmissionRerun>()
        .AddSingleton<MonthRebuild>()
        .AddSingleton<RebuildEndpoint>()
        .AddReadiness();

    private static IServiceCollection AddReadiness(this IServiceCollection services) => services
        .AddSingleton<StorageProbe>()
        .AddStorageCheck("tables", StorageNames.Tables.All.Count, probe => probe.LackingTablesAsync)
        .AddStorageCheck("blobs", StorageNames.Containers.All.Count, probe => probe.LackingContainersAsync)
        // Each with its poison queue.
        .AddStorageCheck("queues", StorageNames.Queues.All.Count * 2, probe => probe.LackingQueuesAsync)
        .AddSingleton<IReadinessCheck, EventDeliveryCheck>()
        .AddSingleton<IReadinessCheck, MailCheck>()
        .AddSingleton<IReadinessCheck, OutboxCheck>()
        .AddSingleton<IReadinessCheck, PlanCheck>()
        .AddSingleton<IReadinessCheck, CalendarCheck>()
        .AddSingleton<IReadinessCheck, JobsCheck>()
        .AddSingleton<IReadinessCheck, PoisonCheck>()
        .AddSingleton<IReadinessCheck, AuditCheck>()
        .AddSingleton<IReadinessCheck, ClockCheck>()
        .AddSingleton<ReadinessChecks>()
        .AddSingleton<ReadinessEndpoint>();

    private static IServiceCollection AddStorageCheck(
        this IServiceCollection services,
        string name,
        int expected,
        Func<StorageProbe, Func<CancellationToken, Task<IReadOnlyList<string>>>> look) =>
        services.AddSingleton<IReadinessCheck>(provider =>
            new StorageCheck(name, expected, look(provider.GetRequiredService<StorageProbe>())));
}
