using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace DataHub.Storage;

/// <summary>The hub's storage account: its tables, containers and queues by name.</summary>
/// <param name="queues">Opened with base64, as the Functions host and Event Grid write messages.</param>
/// <param name="plainQueues">The same, opened without an encoding; null where nobody looks at messages as they are.</param>
public sealed class HubStorage(
    TableServiceClient tables, BlobServiceClient blobs, QueueServiceClient queues, QueueServiceClient? plainQueues = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Set where a run is tried out: what it writes as records and documents stays there.</summary>
    public Rehearsal? Rehearsal { get; private init; }

    public TableClient Table(string name) => tables.GetTableClient(name);

    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(name);

    public QueueClient Queue(string name) => queues.GetQueueClient(name);

    /// <summary>A queue whose messages are taken and put as they are, also those that are no base64.</summary>
    public QueueClient PlainQueue(string name) => (plainQueues ?? queues).GetQueueClient(name);

    /// <summary>Puts a message into a queue, unless the run is but tried out.</summary>
    public Task SendAsync(string queue, string text, CancellationToken cancellation) =>
        Rehearsal is null ? Queue(queue).SendMessageAsync(text, cancellation) : Task.CompletedTask;

    /// <summary>Small records of a table.</summary>
    internal IRecords Records(string table)
    {
        var records = new TableRecords(Table(table));
        return Rehearsal is null ? records : new RehearsedRecords(records, table, Rehearsal);
    }

    /// <summary>
    /// Whether the account answers within some seconds; asks it for the cheapest thing there is. The client by itself
    /// tries for half a minute, longer than those who ask for the health wait.
    /// </summary>
    public async Task<bool> IsReachableAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return await Container(StorageNames.Containers.Raw).ExistsAsync(limit.Token);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Creates whatever is missing. In Azure the template has made them; on an empty Azurite nothing is there.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(
        [
            .. StorageNames.Tables.All.Select(name => Table(name).CreateIfNotExistsAsync(cancellation)),
            .. StorageNames.Containers.All.Select(name =>
                (Task)Container(name).CreateIfNotExistsAsync(cancellationToken: cancellation)),
            .. StorageNames.Queues.All.SelectMany(name => new[] { name, StorageNames.Queues.PoisonOf(name) })
                .Select(name => (Task)Queue(name).CreateIfNotExistsAsync(cancellationToken: cancellation)),
        ]);
    }

    /// <summary>
    /// Opens the account by connection string (Azurite, tests) or, with service URIs, by the app's managed identity.
    /// Queue messages are base64, as the Functions host and Event Grid write them.
    /// </summary>
    public static HubStorage Open(StorageSettings settings) => Open(settings, null);

    /// <summary>
    /// Opens the account for a run that is tried out: records and documents it writes are kept in memory, and any other
    /// write fails before it leaves.
    /// </summary>
    public static HubStorage OpenRehearsal(StorageSettings settings) => Open(settings, new Rehearsal());

    private static HubStorage Open(StorageSettings settings, Rehearsal? rehearsal)
    {
        var queueOptions = Guarded(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var (tables, blobs, plain) = (Guarded(new TableClientOptions()), Guarded(new BlobClientOptions()), Guarded(new QueueClientOptions()));
        if (settings.ConnectionString is { Length: > 0 } connection)
        {
            return new HubStorage(
                new TableServiceClient(connection, tables),
                new BlobServiceClient(connection, blobs),
                new QueueServiceClient(connection, queueOptions),
                new QueueServiceClient(connection, plain))
            {
                Rehearsal = rehearsal,
            };
        }

        var credential = settings.Credential();
        return new HubStorage(
            new TableServiceClient(settings.TableServiceUri, credential, tables),
            new BlobServiceClient(settings.BlobServiceUri, credential, blobs),
            new QueueServiceClient(settings.QueueServiceUri, credential, queueOptions),
            new QueueServiceClient(settings.QueueServiceUri, credential, plain))
        {
            Rehearsal = rehearsal,
        };

        T Guarded<T>(T options)
            where T : ClientOptions
        {
            if (rehearsal is not null)
            {
                options.AddPolicy(new ReadOnlyPolicy(), HttpPipelinePosition.PerCall);
            }

            return options;
        }
    }
}
