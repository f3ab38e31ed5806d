namespace DataHub.Benchmarks.Road;

/// <summary>Rows stored, by raw batches or by the whole road.</summary>
/// <param name="Name">raw, or the format.</param>
/// <param name="Transactions">Requests to the table service.</param>
/// <param name="PeakMemoryMb">Peak working set of the measuring process.</param>
internal sealed record StoredMeasure(string Name, int Rows, double Seconds, long Transactions, double PeakMemoryMb)
{
    public double RowsPerSecond => Rows / Seconds;
}
