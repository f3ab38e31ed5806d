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
        var (price, assumed, submissions) = ((Func<string, double>)inputs.Price, (Func<string, double>)inputs.Cost, volume.Submissions);

        // Readings and probes: the same work whatever the volume.
        double watch = TimerRuns.ByJob.Where(job => inputs.WatchJobs.Contains(job.Key)).Sum(job => job.Value);
        var timers = TimerRuns.ByJob.Values.Sum() - watch;
        var seconds = (volume.Rows / assumed("rowsPerSecond")) + (submissions * assumed("secondsPerSubmission"))
            + (timers * volume.TimerSeconds) + (watch * assumed("watchSeconds"));
        // Each submission is one HTTP call or one message, and sends a mail now and then.
        var executions = (2 * submissions) + timers + watch;
        var rawGb = ((volume.Rows * assumed("rawBytesPerRow")) + (submissions * assumed("receiptBytes"))) * assumed("rawMonths") / Gigabyte;
        var tableGb = volume.Rows * assumed("tableBytesPerRow") * assumed("rowMonths") / Gigabyte;
        var tableOperations = (volume.Rows / 100) + (submissions * assumed("tableOperationsPerSubmission"))
            + (timers * assumed("tableOperationsPerTimerRun")) + (watch * assumed("tableOperationsPerWatchRun"));
        // A look for a changed plan is a listing, which is priced as a write.
        var blobWrites = (submissions * assumed("blobWritesPerSubmission"))
            + (TimerRuns.PlanLooks * assumed("planLooksPerInstance") * assumed("instancesAwake"));
        var blobReads = submissions * assumed("blobReadsPerSubmission");
        var queueOperations = (submissions * assumed("queueOperationsPerSubmission")) + assumed("queuePolls");
        var events = submissions * assumed("eventsPerSubmission");
        var logGb = (submissions * assumed("logBytesPerSubmission") / Gigabyte) + assumed("metricGb");
        var gbSeconds = seconds * assumed("instanceGb");

        return new MonthlyCost(
            gbSeconds,
            executions,
            rawGb + tableGb,
            tableOperations + blobWrites + blobReads + queueOperations,
            Compute: (Beyond(gbSeconds, price("freeGbSeconds")) * price("gbSecond"))
                + (Beyond(executions, price("freeExecutions")) / 1e6 * price("executions1M")),
            Kept: (rawGb * price("blobGbMonth")) + (tableGb * price("tableGbMonth")),
            Moved: (blobWrites / 1e4 * price("blobWrites10k"))
                + (blobReads / 1e4 * price("blobReads10k"))
                + (tableOperations / 1e4 * price("tableOperations10k"))
                + (queueOperations / 1e4 * price("queueOperations10k"))
                + (Beyond(events, price("freeEvents")) / 1e6 * price("events1M")),
            Logs: (Beyond(logGb, price("freeLogGb")) * price("logGb")) + (logGb * assumed("logMonthsPaid") * price("logGbMonthKept")),
            Alarms: price("alarms"));
    }
}
