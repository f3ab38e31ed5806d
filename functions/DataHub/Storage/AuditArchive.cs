using System.Globalization;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs.Models;

namespace DataHub.Storage;

/// <summary>
/// The container <c>audit</c>: one file a business date, <c>{yyyy}/{MM}/{yyyy-MM-dd}.ndjson</c>. A file is created and
/// never overwritten; the app's role there allows no more (infra/modules/access.bicep), and the container's policy
/// allows nobody to delete before the time of keeping is over.
/// </summary>
public sealed class AuditArchive(HubStorage storage)
{
    private Azure.Storage.Blobs.BlobContainerClient Container => storage.Container(StorageNames.Containers.Audit);

    /// <summary>The days that have a file, in order.</summary>
    public async Task<IReadOnlyList<DateOnly>> DaysAsync(CancellationToken cancellation)
    {
        var days = new List<DateOnly>();
        var blobs = Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellation);
        await foreach (var blob in blobs)
        {
            var name = Path.GetFileNameWithoutExtension(blob.Name);
            if (DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
                && blob.Name == NameOf(day))
            {
                days.Add(day);
            }
        }

        days.Sort();
        return days;
    }

    /// <summary>A day's file; null when there is none.</summary>
    public async Task<BinaryData?> FindAsync(DateOnly day, CancellationToken cancellation)
    {
        try
        {
            return (await Container.GetBlobClient(NameOf(day)).DownloadContentAsync(cancellation)).Value.Content;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Creates a day's file, whole or not at all. False when there is one; it stays as it is.</summary>
    public async Task<bool> TryAddAsync(DateOnly day, BinaryData content, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/x-ndjson" },
            // In one call: staging blocks would need the right to overwrite.
            TransferOptions = new StorageTransferOptions { InitialTransferSize = content.ToMemory().Length },
        };
        try
        {
            await Container.GetBlobClient(NameOf(day)).UploadAsync(content, options, cancellation);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>The name of a day's file.</summary>
    public static string NameOf(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy}/{day:MM}/{day:yyyy-MM-dd}.ndjson");
}
