using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DataHub.Storage;

namespace DataHub.EndToEndTests.Privacy;

/// <summary>
/// Everything a hub keeps, as bytes, except where an uploader's own bytes lie by design: the drop zone and the raw archive.
/// </summary>
internal sealed class HubContents(HubProcess hub)
{
    private static readonly string[] Uploads =
        [StorageNames.Containers.DropZone, StorageNames.Containers.Raw, StorageNames.Containers.RawPersonal];

    /// <summary>The uploaders' own bytes.</summary>
    public IAsyncEnumerable<(string Place, byte[] Bytes)> UploadsAsync() => BlobsAsync(Uploads.Contains);

    public async IAsyncEnumerable<(string Place, byte[] Bytes)> ReadAsync()
    {
        await foreach (var blob in BlobsAsync(container => !Uploads.Contains(container)))
        {
            yield return blob;
        }

        using var inbox = new HttpClient();
        yield return ("mail", await inbox.GetByteArrayAsync(hub.Run.Inbox + "/email"));

        await foreach (var entity in EntitiesAsync())
        {
            yield return entity;
        }

        await foreach (var message in MessagesAsync())
        {
            yield return message;
        }

        foreach (var log in Directory.EnumerateFiles(Path.Combine(hub.Folder, "logs")))
        {
            await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            yield return ($"log {Path.GetFileName(log)}", await AllAsync(file));
        }
    }

    private async IAsyncEnumerable<(string Place, byte[] Bytes)> BlobsAsync(Func<string, bool> wanted)
    {
        var service = new BlobServiceClient(hub.Run.Storage);
        await foreach (var container in service.GetBlobContainersAsync())
        {
            if (!wanted(container.Name))
            {
                continue;
            }

            var client = service.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(Azure.Storage.Blobs.Models.BlobTraits.Metadata, default, null, default))
            {
                var bytes = (await client.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray();
                yield return ($"blob {container.Name}/{blob.Name}", bytes);
                foreach (var part in PartsOf(bytes))
                {
                    yield return ($"blob {container.Name}/{blob.Name}!{part.Name}", part.Bytes);
                }
            }
        }
    }

    private async IAsyncEnumerable<(string Place, byte[] Bytes)> EntitiesAsync()
    {
        var service = new TableServiceClient(hub.Run.Storage);
        await foreach (var table in service.QueryAsync())
        {
            await foreach (var entity in service.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                var text = string.Join('\n', entity.Select(property => $"{property.Key}={property.Value}"));
                yield return ($"table {table.Name} {entity.PartitionKey} {entity.RowKey}", Encoding.UTF8.GetBytes(text));
            }
        }
    }

    private async IAsyncEnumerable<(string Place, byte[] Bytes)> MessagesAsync()
    {
        var service = new QueueServiceClient(
            hub.Run.Storage, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await foreach (var queue in service.GetQueuesAsync())
        {
            foreach (var message in (await service.GetQueueClient(queue.Name).PeekMessagesAsync(32)).Value)
            {
                yield return ($"queue {queue.Name}", message.Body.ToArray());
            }
        }
    }

    private static List<(string Name, byte[] Bytes)> PartsOf(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            return [];
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        var parts = new List<(string Name, byte[] Bytes)>();
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            parts.Add((entry.FullName, copy.ToArray()));
        }

        return parts;
    }

    private static async Task<byte[]> AllAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
