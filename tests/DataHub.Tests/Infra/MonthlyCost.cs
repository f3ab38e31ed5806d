using System.Text.Json.Nodes;

namespace DataHub.Tests.Infra;

/// <summary>What a month costs in the third year, US dollars: the arithmetic behind the README's table.</summary>
/// <param name="Compute">Executions on Flex Consumption, none of them waiting.</param>
/// <param name="Kept">What lies in blobs and tables.</param>
/// <param name="Moved">Transactions and events.</param>
/// <param name="Logs">Taken in and kept.</param>
/// <param name="Alarms">Alert rules.</param>
public sealed record MonthlyCost(double Compute, double Kept, double Moved, double Logs, double Alarms)
{
    private const double Gigabyte = 1e9;

    public double Total => Compute + Kept + Moved + Logs + Alarms;

    public static MonthlyCost Of(JsonNode costs, JsonNode volume)
    {
        double Price(string name) => costs["prices"]![name]!.GetValue<double>();
        double Assumed(string name) => costs["assumptions"]![name]!.GetValue<double>();
        static double Beyond(double amount, double free) => Math.Max(0, amount - free);

        var rows = volume["rows"]!.GetValue<double>();
        var submissions = volume["submissions"]!.GetValue<double>();
        var timers = Assumed("timerRuns");
        // Readings, probes and the mailbox: the same work whatever the volume.
        var watch = Assumed("watchRuns");
        var seconds = (rows / Assumed("rowsPerSecond")) + (submissions * Assumed("secondsPerSubmission"))
            + (timers * volume["timerSeconds"]!.GetValue<double>()) + (watch * Assumed("watchSeconds"));
        // Each submission is one HTTP call or one message, and sends a mail now and then.
        var executions = (2 * submissions) + timers + watch;
        var rawGb = ((rows * Assumed("rawBytesPerRow")) + (submissions * Assumed("receiptBytes"))) * Assumed("rawMonths") / Gigabyte;
        var tableGb = rows * Assumed("tableBytesPerRow") * Assumed("rowMonths") / Gigabyte;
        var tableOperations = (rows / 100) + (submissions * Assumed("tableOperationsPerSubmission"))
            + (timers * Assumed("tableOperationsPerTimerRun")) + (watch * Assumed("tableOperationsPerWatchRun"));
        var logGb = (submissions * Assumed("logBytesPerSubmission") / Gigabyte) + Assumed("metricGb");

        return new MonthlyCost(
            Compute: (Beyond(seconds * Assumed("instanceGb"), Price("freeGbSeconds")) * Price("gbSecond"))
                + (Beyond(executions, Price("freeExecutions")) / 1e6 * Price("executions1M")),
            Kept: (rawGb * Price("blobGbMonth")) + (tableGb * Price("tableGbMonth")),
            Moved: (submissions * Assumed("blobWritesPerSubmission") / 1e4 * Price("blobWrites10k"))
                + (submissions * Assumed("blobReadsPerSubmission") / 1e4 * Price("blobReads10k"))
                + (tableOperations / 1e4 * Price("tableOperations10k"))
                + (((submissions * Assumed("queueOperationsPerSubmission")) + Assumed("queuePolls")) / 1e4 * Price("queueOperations10k"))
                + (Beyond(submissions * Assumed("eventsPerSubmission"), Price("freeEvents")) / 1e6 * Price("events1M")),
            Logs: (Beyond(logGb, Price("freeLogGb")) * Price("logGb")) + (logGb * Assumed("logMonthsPaid") * Price("logGbMonthKept")),
            Alarms: Price("alarms"));
    }
}
