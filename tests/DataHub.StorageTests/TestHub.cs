using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DataHub.StorageTests;

/// <summary>The hub's parts over one storage account, at a time of the test's own.</summary>
public sealed class TestHub : IDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="storage">Another way to the account, such as one that breaks; null for the usual one.</param>
    public TestHub(
        string connectionString,
        DateTimeOffset? now = null,
        HubStorage? storage = null,
        params (string Name, string Value)[] settings)
    {
        Clock = new FakeTimeProvider(now ?? BusinessTime.At(new DateOnly(2025, 4, 2), new TimeOnly(9, 0)));
        var values = new Dictionary<string, string?>
        {
            [StorageSettings.ConnectionName] = connectionString,
            ["Hub:FieldKey"] = Convert.ToBase64String(new byte[32]),
            ["Hub:SigningKey"] = Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]),
            ["Mail:FromAddress"] = "hub@example.test",
            ["Mail:Folder"] = Path.Combine(AppContext.BaseDirectory, "mail"),
        };
        foreach (var (name, value) in settings)
        {
            values[name] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddDataHub(configuration);
        if (storage is not null)
        {
            services.AddSingleton(storage);
        }

        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Takes a body through the whole road, as the HTTP entrance does.</summary>
    public async Task<Receipt> SubmitAsync(
        string dataset, byte[] content, string? unit = null, string? period = null, string? contentType = null, string? identity = null)
    {
        using var arrival = await ArriveAsync(dataset, content, unit, period, contentType);
        var road = Get<Road>();
        var submission = await road.ReceiveAsync(arrival, identity ?? $"test:{Clock.GetUtcNow().UtcTicks}", default);
        return await road.TravelAsync(submission, arrival, default);
    }

    public async Task<Arrival> ArriveAsync(
        string dataset, byte[] content, string? unit = null, string? period = null, string? contentType = null)
    {
        Get<DatasetRegistry>().TryFind(dataset, out var known);
        var file = await ArrivedFile.ReceiveAsync(new MemoryStream(content), 1 << 28, 1 << 20, default);
        return Get<Door>().Receive(file, new ArrivalHints
        {
            Dataset = known,
            Unit = unit,
            Period = period,
            Channel = "API",
            ContentType = contentType,
            Submitter = "test",
            ReceivedAt = Clock.GetUtcNow(),
        });
    }

    public async Task<IReadOnlyList<StoredRow>> RowsAsync(string dataset, string unit, string? period)
    {
        var rows = new List<StoredRow>();
        await foreach (var row in Get<RowStore>().ReadAsync(new RowScope(dataset, unit, period), default))
        {
            rows.Add(row);
        }

        return rows;
    }

    public void Dispose() => _services.Dispose();
}
