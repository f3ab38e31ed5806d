using DataHub.Benchmarks.Road;

namespace DataHub.Benchmarks.Dispatch;

/// <summary>A month compiled for so many units.</summary>
/// <param name="FirstSeconds">With the declarations' sums not kept yet: every unit's are summed up from its rows. Null when not measured.</param>
/// <param name="FirstReads">Requests to the tables for it, those that keep the sums included.</param>
/// <param name="Seconds">With the sums kept, as the hourly job leaves them.</param>
/// <param name="ProcessorSeconds">The hub's own share of it: the rest is waiting for the emulator.</param>
/// <param name="ByKind">The reads by table and dataset.</param>
/// <param name="PeakMemoryMb">Of the process, at its most.</param>
internal sealed record DispatchMeasure(
    int Units, double? FirstSeconds, long? FirstReads, double Seconds, double ProcessorSeconds, long Reads,
    double PeakMemoryMb, int Sources, IReadOnlyList<TableReads> ByKind);
