namespace DataHub.Storage;

/// <summary>Records as JSON texts by partition and row: in a table, or tried out over one.</summary>
internal interface IRecords
{
    /// <summary>False when there is one of that key already.</summary>
    Task<bool> TryAddAsync(string partition, string row, string json, CancellationToken cancellation);

    /// <summary>The new version; null when it was changed or deleted since.</summary>
    Task<string?> TryReplaceAsync(string partition, string row, string version, string json, CancellationToken cancellation);

    Task PutAsync(string partition, string row, string json, CancellationToken cancellation);

    Task DeleteAsync(string partition, string row, CancellationToken cancellation);

    /// <summary>False when it was changed or deleted since.</summary>
    Task<bool> TryDeleteAsync(string partition, string row, string version, CancellationToken cancellation);

    Task<RecordText?> FindAsync(string partition, string row, CancellationToken cancellation);

    IAsyncEnumerable<RecordText> ListAsync(string partition, CancellationToken cancellation);

    /// <param name="end">Not included.</param>
    IAsyncEnumerable<RecordText> RangeAsync(string first, string end, CancellationToken cancellation);
}
