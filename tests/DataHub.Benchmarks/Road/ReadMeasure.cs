namespace DataHub.Benchmarks.Road;

/// <summary>Processor time of one pass over the same bytes: by the bare reader, and by the road with its writes discarded.</summary>
internal sealed record ReadMeasure(string Name, int Rows, double BareSeconds, double RoadSeconds)
{
    public double Ratio => RoadSeconds / BareSeconds;
}
