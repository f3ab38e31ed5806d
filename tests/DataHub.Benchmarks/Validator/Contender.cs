namespace DataHub.Benchmarks.Validator;

/// <summary>One way to go through rows.</summary>
/// <param name="Name">Its name in the result.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Count">How many rows it goes through.</param>
/// <param name="Judge">Whether the row of a number is valid.</param>
internal sealed record Contender(string Name, string Title, int Count, Func<int, bool> Judge)
{
    private readonly List<double> _microseconds = [];

    public int Invalid { get; private set; }

    /// <summary>Microseconds per row: the median of the rounds.</summary>
    public double Median => _microseconds.Order().ElementAt(_microseconds.Count / 2);

    public long AllocatedPerRow { get; private set; }

    public void Run(bool counts)
    {
        var (invalid, allocated) = (0, GC.GetAllocatedBytesForCurrentThread());
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var row = 0; row < Count; row++)
        {
            invalid += Judge(row) ? 0 : 1;
        }

        var elapsed = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMicroseconds / Count;
        Invalid = invalid;
        AllocatedPerRow = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Count;
        if (counts)
        {
            _microseconds.Add(elapsed);
        }
    }
}
