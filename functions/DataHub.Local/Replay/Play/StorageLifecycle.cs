using Azure.Storage.Blobs;
using DataHub.Local.Demo.Stage;
using DataHub.Storage;

namespace DataHub.Local.Replay.Play;

/// <summary>
/// Deletes what has lain in the drop zone for three months, as the storage account's lifecycle rule does in service
/// (infra/retention.json); the emulator has none, and its clock is not the play's.
/// </summary>
internal sealed class StorageLifecycle(DemoStage stage)
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(92);

    private readonly BlobContainerClient _zone = stage.Container(StorageNames.Containers.DropZone);
    private readonly Queue<(DateTimeOffset At, string Path)> _files = [];

    /// <summary>Notes a file that was put there.</summary>
    public void Note(DateTimeOffset at, string path) => _files.Enqueue((at, path));

    public async Task ApplyAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        while (_files.TryPeek(out var file) && file.At + Keep < now)
        {
            await _zone.DeleteBlobIfExistsAsync(_files.Dequeue().Path, cancellationToken: cancellation);
        }
    }
}
