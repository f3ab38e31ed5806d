namespace DataHub.Benchmarks.Load.Model;

/// <summary>What a month costs in the third year, US dollars: the arithmetic behind the README's table.</summary>
/// <param name="GbSeconds">Memory times seconds of all executions.</param>
/// <param name="Executions">Calls of functions.</param>
/// <param name="StoredGb">What lies in blobs and tables, GB.</param>
/// <param name="Transactions">Operations on tables, blobs and queues.</param>
/// <param name="Compute">Executions on Flex Consumption, none of them waiting.</param>
/// <param name="Kept">What lies in blobs and tables.</param>
/// <param name="Moved">Transactions and events.</param>
/// <param name="Logs">Taken in and kept.</param>
/// <param name="Alarms">Alert rules.</param>
internal sealed record MonthlyCost(
    double GbSeconds,
    double Executions,
    double StoredGb,
    double Transactions,
    double Compute,
    double Kept,
    double Moved,
    double Logs,
    double Alarms)
{
    private const double Gigabyte = 1e9;

    public double Total => Compute + Kept + Moved + Logs + Alarms;

    public static MonthlyCost Of(LoadInputs inputs, Volume volume)
    {
        static double Beyond(double amount, double free) => Math.Max(0, amount - free);
        double Price(string name) => inputs.Price(name);
        double Assumed(string name) => inputs.Cost(name);
        var submissions = volume.Submissions;

        // Readings and probes: the same work whatever the volume.
        double watch = TimerRuns.ByJob.Where(job => inputs.WatchJobs.Contains(job.Key)).Sum(job => job.Value);
        var timers = TimerRuns.ByJob.Values.Sum() - watch;
        var seconds = (volume.Rows / Assumed("rowsPerSecond")) + (submissions * Assumed("secondsPerSubmission"))
            + (timers * volume.TimerSeconds) + (watch * Assumed("watchSeconds"));
        // Each submission is one HTTP call or one message, and sends a mail now and then.
        var executions = (2 * submissions) + timers + watch;
        var rawBytes = (volume.Rows * Assumed("rawBytesPerRow")) + (submissions * Assumed("receiptBytes"));
        var rawGb = rawBytes * Assumed("rawMonths") / Gigabyte;
        var tableGb = volume.Rows * Assumed("tableBytesPerRow") * Assumed("rowMonths") / Gigabyte;
        var tableOperations = (volume.Rows / 100) + (submissions * Assumed("tableOperationsPerSubmission"))
            + (timers * Assumed("tableOperationsPerTimerRun")) + (watch * Assumed("tableOperationsPerWatchRun"));
        // A look for a changed plan is a listing, which is priced as a write.
        var blobWrites = (submissions * Assumed("blobWritesPerSubmission"))
            + (TimerRuns.PlanLooks * Assumed("planLooksPerInstance") * Assumed("instancesAwake"));
        var blobReads = submissions * Assumed("blobReadsPerSubmission");
        var queueOperations = (submissions * Assumed("queueOperationsPerSubmission")) + Assumed("queuePolls");
        var events = submissions * Assumed("eventsPerSubmission");
        var logGb = (submissions * Assumed("logBytesPerSubmission") / Gigabyte) + Assumed("metricGb");
        var gbSeconds = seconds * Assumed("instanceGb");

        return new MonthlyCost(
            gbSeconds,
            executions,
            rawGb + tableGb,
            tableOperations + blobWrites + blobReads + queueOperations,
            Compute: (Beyond(gbSeconds, Price("freeGbSeconds")) * Price("gbSecond"))
                + (Beyond(executions, Price("freeExecutions")) / 1e6 * Price("executions1M")),
            Kept: (rawGb * Price("blobGbMonth")) + (tableGb * Price("tableGbMonth")),
            Moved: (blobWrites / 1e4 * Price("blobWrites10k"))
                + (blobReads / 1e4 * Price("blobReads10k"))
                + (tableOperations / 1e4 * Price("tableOperations10k"))
                + (queueOperations / 1e4 * Price("queueOperations10k"))
                + (Beyond(events, Price("freeEvents")) / 1e6 * Price("events1M")),
            Logs: (Beyond(logGb, Price("freeLogGb")) * Price("logGb"))
                + (logGb * Assumed("logMonthsPaid") * Price("logGbMonthKept")),
            Alarms: Price("alarms"));
    }
}
