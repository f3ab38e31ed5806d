using DataHub.Datasets;
using DataHub.Plan;

namespace DataHub.Benchmarks.Load.Model;

/// <summary>
/// The day of the deadline, played: enterprises and units send when they send, most in the last two hours, and
/// instances take files off the queue, several side by side that share the instance's speed. From a seed, so that a run
/// can be repeated.
/// </summary>
internal sealed class DeadlineDay
{
    private const double Hour = 3600;
    private const double DaysOfMonth = 30;
    private const double Midnight = 24 * Hour;

    private readonly LoadInputs _inputs;
    private readonly int _sideBySide;
    private readonly List<(double At, double Rows)> _arrivals = [];

    /// <param name="sideBySide">Messages that an instance has in hand at once, by host.json.</param>
    public DeadlineDay(LoadInputs inputs, Volume volume, DatasetRegistry datasets, CityPlan plan, int sideBySide)
    {
        (_inputs, _sideBySide) = (inputs, sideBySide);
        var random = new Random((int)inputs.DeadlineDay("seed"));
        var units = plan.Units.Count * volume.Cities;
        foreach (var (dataset, cityRows) in volume.CityRows)
        {
            var isDaily = datasets.VersionsOf(dataset)[0].PeriodKind == PeriodKind.Date;
            var rows = cityRows * volume.Cities / (isDaily ? DaysOfMonth : 1);
            var senders = dataset == "D04" ? volume.Enterprises : units;
            for (var sender = 0; sender < senders; sender++)
            {
                _arrivals.Add((TimeOf(random), rows / senders));
            }
        }

        _arrivals.Sort();
    }

    /// <summary>Files that come on the day.</summary>
    public int Files => _arrivals.Count;

    /// <summary>Plays the day with so many instances.</summary>
    public DeadlineOutcome With(int instances)
    {
        var slots = Enumerable.Range(0, instances * _sideBySide);
        var free = new PriorityQueue<int, double>(slots.Select(slot => (slot, 0.0)));
        var waiting = new Queue<double>();
        var (longest, oldest, end) = (0, 0.0, 0.0);
        foreach (var (at, rows) in _arrivals)
        {
            free.TryDequeue(out var slot, out var freeAt);
            var start = Math.Max(at, freeAt);
            var done = start + _inputs.Cost("secondsPerSubmission")
                + (rows * _sideBySide / _inputs.Cost("rowsPerSecond"));
            free.Enqueue(slot, done);
            // Taken in the order of arrival: who begins later waits behind.
            while (waiting.TryPeek(out var began) && began <= at)
            {
                waiting.Dequeue();
            }

            if (start > at)
            {
                waiting.Enqueue(start);
            }

            longest = Math.Max(longest, waiting.Count);
            (oldest, end) = (Math.Max(oldest, start - at), Math.Max(end, done));
        }

        return new DeadlineOutcome(instances, longest, oldest, Math.Max(0, end - Midnight));
    }

    /// <summary>The fewest instances with which no file waits longer than is accepted.</summary>
    public DeadlineOutcome Fewest() => Enumerable.Range(1, 1000).Select(With)
        .First(outcome => outcome.OldestSeconds <= _inputs.DeadlineDay("waitSecondsAccepted"));

    private double TimeOf(Random random)
    {
        var first = _inputs.DeadlineDay("firstHour") * Hour;
        var last = Midnight - (_inputs.DeadlineDay("lastHours") * Hour);
        return random.NextDouble() < _inputs.DeadlineDay("lastHoursShare")
            ? last + (random.NextDouble() * (Midnight - last))
            : first + (random.NextDouble() * (last - first));
    }
}
