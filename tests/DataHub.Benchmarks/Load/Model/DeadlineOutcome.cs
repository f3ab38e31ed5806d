namespace DataHub.Benchmarks.Load.Model;

/// <summary>What became of the queue on the day of the deadline.</summary>
/// <param name="LongestQueue">Most files that waited at once.</param>
/// <param name="OldestSeconds">Longest that a file waited.</param>
/// <param name="EndsAfterSeconds">How long after midnight the last file was done.</param>
internal sealed record DeadlineOutcome(int Instances, int LongestQueue, double OldestSeconds, double EndsAfterSeconds);
