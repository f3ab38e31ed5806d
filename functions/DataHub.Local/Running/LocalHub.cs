using System.Diagnostics;
using System.Globalization;
using DataHub.Local.Hosting;
using DataHub.Local.Services;
using DataHub.Plan;

namespace DataHub.Local.Running;

/// <summary>
/// The whole hub on one machine: emulated storage, mail sink and functions, started and stopped together.
/// </summary>
public sealed class LocalHub : IAsyncDisposable
{
    private readonly LocalHostOptions _options;

    private LocalHub(AzuriteProcess storage, MailSinkProcess mail, LocalHost host, LocalHostOptions options) =>
        (Storage, Mail, Host, _options) = (storage, mail, host, options);

    public AzuriteProcess Storage { get; }

    public MailSinkProcess Mail { get; }

    public LocalHost Host { get; private set; }

    /// <exception cref="ServiceFailedException">A service could not be installed or started.</exception>
    /// <exception cref="FunctionsRefusedException">The functions or their settings are wrong.</exception>
    public static async Task<LocalHub> StartAsync(
        DataFolder data, LocalHubOptions options, CancellationToken cancellation)
    {
        await NodePackages.EnsureInstalledAsync(cancellation);
        var storage = StartStorageAsync(data, options, cancellation);
        var mail = StartMailAsync(data, options, cancellation);
        try
        {
            await Task.WhenAll(storage, mail);
            var hosting = HostOptions(data, options, await storage, await mail);
            var host = await LocalHost.StartAsync(hosting, cancellation);
            return new LocalHub(await storage, await mail, host, hosting);
        }
        catch
        {
            await StopAsync(storage);
            await StopAsync(mail);
            throw;
        }
    }

    /// <summary>Starts the functions anew, at the same address; storage and mail sink go on meanwhile.</summary>
    public async Task RestartFunctionsAsync(CancellationToken cancellation)
    {
        await Host.DisposeAsync();
        Host = await LocalHost.StartAsync(_options, cancellation);
    }

    /// <summary>Processor time that the storage and the mail sink have used.</summary>
    public TimeSpan ProcessorTime() => new[] { Storage.ProcessId, Mail.ProcessId }
        .Select(id =>
        {
            using var process = Process.GetProcessById(id);
            return process.TotalProcessorTime;
        })
        .Aggregate((one, other) => one + other);

    /// <summary>Stops the functions first, then what they stand on.</summary>
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Task.WhenAll(Storage.DisposeAsync().AsTask(), Mail.DisposeAsync().AsTask());
    }

    internal static Task<AzuriteProcess> StartStorageAsync(
        DataFolder data, LocalHubOptions options, CancellationToken cancellation)
    {
        var azurite = new AzuriteOptions
        {
            DataFolder = options.StorageInMemory ? null : data.Storage,
            LogFile = data.LogOf("azurite"),
            BlobPort = options.BlobPort,
            QueuePort = options.QueuePort,
            TablePort = options.TablePort,
        };
        return AzuriteProcess.StartAsync(azurite, cancellation);
    }

    private static Task<MailSinkProcess> StartMailAsync(
        DataFolder data, LocalHubOptions options, CancellationToken cancellation)
    {
        var sink = new MailSinkOptions
        {
            MailFolder = data.Mail,
            LogFile = data.LogOf("mail"),
            SmtpPort = options.SmtpPort,
            WebPort = options.InboxPort,
        };
        return MailSinkProcess.StartAsync(sink, cancellation);
    }

    private static LocalHostOptions HostOptions(
        DataFolder data, LocalHubOptions options, AzuriteProcess storage, MailSinkProcess mail) => new()
        {
            Clock = options.Clock,
            Driven = options.Driven,
            PlanPause = options.PlanPause,
            Port = options.ApiPort,
            LogFile = data.LogOf("host"),
            Settings = SettingsOf(data, options, storage, mail),
        };

    private static Dictionary<string, string?> SettingsOf(
        DataFolder data, LocalHubOptions options, AzuriteProcess storage, MailSinkProcess mail)
    {
        var settings = new Dictionary<string, string?>
        {
            ["HubStorage"] = storage.ConnectionString,
            ["Hub:FieldKey"] = data.FieldKey(),
            ["Hub:SigningKey"] = data.SigningKey(),
            ["Hub:PublicUrl"] = options.ApiPort == 0 ? null : $"http://127.0.0.1:{options.ApiPort}",
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = mail.SmtpPort.ToString(CultureInfo.InvariantCulture),
            ["Mail:Security"] = "None",
            ["Mail:FromAddress"] = "hub@liaocheng.example",
            ["Mail:FromName"] = "聊城市再生资源回收利用数据交换平台",
            // Any instant of the plan can be played here, so its first month is the first that is asked for.
            ["Alerts:Since"] = CityPlan.Load(new HubSettings().PlanFolder).FirstMonth.ToString(),
        };
        foreach (var (name, value) in options.Settings)
        {
            settings[name] = value;
        }

        return settings;
    }

    private static async Task StopAsync<T>(Task<T> starting)
        where T : IAsyncDisposable
    {
        if (starting.IsCompletedSuccessfully)
        {
            await (await starting).DisposeAsync();
        }
    }
}
