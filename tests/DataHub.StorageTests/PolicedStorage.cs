using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DataHub.Storage;

namespace DataHub.StorageTests;

/// <summary>An account of which every call goes through a policy.</summary>
internal static class PolicedStorage
{
    public static HubStorage Open(string connection, HttpPipelinePolicy policy)
    {
        var tables = new TableClientOptions();
        var blobs = new BlobClientOptions();
        var queues = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        foreach (var options in new ClientOptions[] { tables, blobs, queues })
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        }

        return new HubStorage(
            new TableServiceClient(connection, tables),
            new BlobServiceClient(connection, blobs),
            new QueueServiceClient(connection, queues));
    }
}
