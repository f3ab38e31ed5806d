using System.Net;
using Azure.Storage.Queues;
using DataHub.Functions.Triggers;
using DataHub.Plan;
using DataHub.Plan.Sources;
using DataHub.Settings;
using DataHub.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DataHub.Local.Hosting;

/// <summary>
/// The function app on one machine: routes on Kestrel, timers, queues and the drop zone, in this process.
/// </summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimerDriver _timers;
    private readonly IReadOnlyList<QueuePump> _pumps;
    private readonly DropZoneWatcher _watcher;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _planChanged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IReadOnlyList<Task> _followers = [];

    private LocalHost(WebApplication app, FunctionCatalogue catalogue, HostSettings settings, LocalHostOptions options)
    {
        var (clock, driven) = (options.Clock, options.Driven);
        _app = app;
        var scopes = app.Services.GetRequiredService<IServiceScopeFactory>();
        _timers = new TimerDriver(TimersOf(catalogue, driven), scopes, clock, LogOf<TimerDriver>());
        _pumps = [.. catalogue.Queues.Select(function => PumpOf(function, settings.Queues, scopes))];
        var storage = app.Services.GetRequiredService<HubStorage>();
        _watcher = new DropZoneWatcher(
            new DropZone(storage), new ArrivalAnnouncer(storage), clock, LogOf<DropZoneWatcher>());
    }

    /// <summary>What the routes begin with, such as <c>http://127.0.0.1:7071/api/</c>.</summary>
    public Uri Api { get; private set; } = null!;

    /// <summary>Ends when the plan's files in storage have changed, and the host is to be started anew.</summary>
    public Task PlanChanged => _planChanged.Task;

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Builds the app, creates what storage lacks, and starts answering.</summary>
    /// <exception cref="SettingsRefusedException">Settings of the hub are missing or wrong.</exception>
    /// <exception cref="PlanException">The plan is wrong.</exception>
    /// <exception cref="FunctionsRefusedException">The functions, or what only they refer to, are wrong.</exception>
    public static async Task<LocalHost> StartAsync(LocalHostOptions options, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddEnvironmentVariables().AddInMemoryCollection(options.Settings);
        var report = SettingsCheck.Require(builder.Configuration);
        var catalogue = FunctionCatalogue.OfThisApp(builder.Configuration);
        var settings = HostSettings.Read(options.HostJson);

        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HubSettings.LargestRequest;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        if (options.LogFile is { } logFile)
        {
            builder.Logging.AddProvider(new FileLoggerProvider(logFile)).AddFilter("Microsoft", LogLevel.Warning);
        }
        builder.Services.AddRoutingCore();
        builder.Services.Replace(ServiceDescriptor.Singleton(options.Clock));
        builder.Services.AddDataHub(builder.Configuration);
        builder.Services.AddTelemetry(builder.Configuration);
        if (options.PlanPause is { } pause)
        {
            builder.Services.AddHostedService(services => WatchOf(services, pause));
        }

        var app = builder.Build();
        report.LogWarnings(app.Logger);
        await app.Services.PreparePlanAsync();
        catalogue.RequireServices(app.Services);
        app.UseRouting();
        app.MapFunctions(catalogue, settings.RoutePrefix);
        var host = new LocalHost(app, catalogue, settings, options);
        try
        {
            await host.RunAsync(settings.RoutePrefix, options.Driven, cancellation);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes in what lies in the drop zone and works until the queues have nothing that is visible.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        await _watcher.ScanAsync(cancellation);
        await DrainAsync(cancellation);
    }

    /// <summary>
    /// Moves a simulated clock, running on the way every timer that falls due and, at once, what it enqueues.
    /// </summary>
    /// <param name="only">
    /// Names of the timers to run; null for all of them. With names the drop zone is not looked through: a caller who
    /// chooses its timers knows when something was dropped.
    /// </param>
    public async Task AdvanceAsync(
        SimulatedClock clock, DateTimeOffset to, CancellationToken cancellation, IReadOnlyCollection<string>? only = null)
    {
        await (only is null ? SettleAsync(cancellation) : DrainAsync(cancellation));
        await _timers.RunDueAsync(
            clock.GetUtcNow(), to, clock.AdvanceTo, () => DrainAsync(cancellation), cancellation, only);
        clock.AdvanceTo(to);
    }

    /// <summary>Stops taking work, lets what runs notice, and releases the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_followers);
        await _app.StopAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task RunAsync(string routePrefix, bool driven, CancellationToken cancellation)
    {
        await Services.GetRequiredService<HubStorage>().EnsureCreatedAsync(cancellation);
        if (Services.GetServices<IHostedService>().OfType<PlanWatch>().SingleOrDefault() is { } watch)
        {
            _app.Lifetime.ApplicationStopping.Register(() => _ = watch.WantsRestart && _planChanged.TrySetResult());
        }

        await _app.StartAsync(cancellation);
        var address = Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>()
            .Addresses.Single();
        Api = new Uri($"{address}/{routePrefix}".TrimEnd('/') + '/');
        if (driven)
        {
            return;
        }

        _followers =
        [
            Follow(_timers.FollowAsync),
            Follow(_watcher.FollowAsync),
            .. _pumps.Select(pump => Follow(pump.FollowAsync)),
        ];
    }

    private async Task DrainAsync(CancellationToken cancellation)
    {
        int taken;
        do
        {
            taken = 0;
            foreach (var pump in _pumps)
            {
                taken += await pump.TakeBatchAsync(cancellation);
            }
        }
        while (taken > 0);
    }

    private Task Follow(Func<CancellationToken, Task> work) => Task.Run(async () =>
    {
        try
        {
            await work(_stopping.Token);
        }
        catch (Exception error) when (_stopping.IsCancellationRequested)
        {
            // Ctrl-C in a terminal ends the storage at the same time: what fails now comes back at the next start.
            LogOf<LocalHost>().LogDebug(error, "Work was given up at the stop.");
        }
    });

    private QueuePump PumpOf(QueueFunction function, QueueSettings settings, IServiceScopeFactory scopes)
    {
        var queues = new QueueServiceClient(
            function.ConnectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        return new QueuePump(
            function,
            queues.GetQueueClient(function.Queue),
            queues.GetQueueClient(StorageNames.Queues.PoisonOf(function.Queue)),
            settings,
            scopes,
            LogOf<QueuePump>());
    }

    private static PlanWatch WatchOf(IServiceProvider services, TimeSpan pause) => new(
        services.GetRequiredService<PlanInForce>(),
        services.GetRequiredService<PlanReader>(),
        services.GetRequiredService<PlanOverrideStore>(),
        services.GetRequiredService<PlanMails>(),
        services.GetRequiredService<IHostApplicationLifetime>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<PlanWatch>>())
    {
        Pause = pause,
    };

    // What watches over a running hub, or a mailbox, has nothing to see where a clock is moved through weeks in seconds,
    // and the days of such a play are no chain of days.
    private static IReadOnlyList<TimerFunction> TimersOf(FunctionCatalogue catalogue, bool driven) => driven
        ? [.. catalogue.Timers.Where(timer => timer.Name is not (
            nameof(TakeReadings) or nameof(DropCanary) or nameof(CollectBounces) or nameof(ArchiveAudit)))]
        : catalogue.Timers;

    private ILogger<T> LogOf<T>() => Services.GetRequiredService<ILogger<T>>();
}
