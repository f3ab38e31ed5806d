namespace DataHub.Benchmarks.Road;

/// <summary>A day of transfer records read and judged, writes discarded: without the rules that need other rows, and with them.</summary>
/// <param name="PlainSeconds">Processor time of the plain road.</param>
/// <param name="BalancedSeconds">Processor time with lot balances and registers.</param>
/// <param name="Elapsed">What the balanced pass took on the clock, seconds.</param>
internal sealed record LotMeasure(
    string Name, int Rows, double PlainSeconds, double BalancedSeconds, double Elapsed, double PeakMemoryMb)
{
    public double Ratio => BalancedSeconds / PlainSeconds;
}
