using System.Globalization;
using DataHub.Datasets;
using DataHub.Mail;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Benchmarks.Load.Model;

/// <summary>The peak hour of a volume, path by path. Rows are dealt out to the scopes of the code, and the heaviest
/// counts.</summary>
internal sealed class PeakHour(LoadInputs inputs, DatasetRegistry datasets, CityPlan plan, HubSettings settings)
{
    private const string Month = "2025-03";
    private const string Declarations = "D04";
    private const double Hour = 3600;
    private const int Both = 2;
    private const double DaysOfMonth = 30;
    private const string ByProvince = "an account (a deployment) a province: a fifteenth of the nation's load";

    private double PartitionLimit => inputs.Limit("partitionEntitiesPerSecond");

    private PathLoad InPartition(string path, string partition, double perSecond, string advice) =>
        new(path, partition, perSecond, PartitionLimit, advice);

    private PathLoad InAccount(string path, double perSecond) =>
        new(path, "the account", perSecond, inputs.Limit("accountOperationsPerSecond"), ByProvince);

    /// <summary>Of a month's reports, the share that comes in a second of the peak.</summary>
    private double MonthlyPeak => inputs.Assumed("monthlyPeakShare") / inputs.Assumed("monthlyPeakHours") / Hour;

    /// <summary>Of a day's rows, the share that comes in a second of the peak.</summary>
    private double DailyPeak => inputs.Assumed("dailyPeakFactor") / 24 / Hour;

    public IReadOnlyList<PathLoad> Of(Volume volume)
    {
        var submissions = volume.Submissions * MonthlyPeak;
        var heaviest = submissions / volume.Cities * inputs.Assumed("heaviestUnitShare");
        var mails = inputs.Assumed("mailsPerUnitInPeakHour") * plan.Units.Count * volume.Cities / Hour;
        var (scope, rows) = HottestScope(volume);
        var blobs = inputs.Cost("blobWritesPerSubmission") + inputs.Cost("blobReadsPerSubmission");
        var each = inputs.Cost("tableOperationsPerSubmission") + blobs + inputs.Cost("queueOperationsPerSubmission");
        var messages = submissions * inputs.Assumed("queuedShare") * inputs.Assumed("queueOperationsPerMessage");
        var facts = volume.Enterprises * MonthlyPeak * Both;
        var allRows = RowsPerSecond(volume);
        var ofScope = SubmissionEntity.KeysOf($"{scope.PartitionKey}.hash").Partition;
        return
        [
            InPartition("rows", scope.PartitionKey, rows, "split the dataset by day, as D05 and D23"),
            // Received and closed.
            InPartition("submissions", ofScope, heaviest * Both, "files of more rows"),
            // A mark before the first row and after the last.
            InPartition("facts", FactStore.PartitionOf(Declarations, Month), facts, ByProvince),
            // Its open mark comes and goes.
            InPartition("outbox", Outbox.OpenPartition, mails * Both, ByProvince),
            InPartition("audit", AuditLog.PartitionOf(new DateOnly(2025, 4, 8)), submissions, ByProvince),
            InPartition("idempotency", "a partner", settings.RequestsPerMinute / 60.0, "fewer requests a minute"),
            InPartition("partners", PartnerStore.Partition, submissions, ByProvince),
            new("queues", StorageNames.Queues.Arrivals, messages, inputs.Limit("queueMessagesPerSecond"), ByProvince),
            InAccount("receipts, raw", submissions * blobs),
            InAccount("everything, in files", allRows + (submissions * each)),
            InAccount("everything, a call a row", allRows * (1 + each)),
        ];
    }

    /// <summary>Large files into one scope at once, each on an instance of its own, which writes as fast as it
    /// can.</summary>
    public PathLoad Files(int files)
    {
        var (scope, _) = HottestScope(inputs.Volumes[0]);
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files} × {inputs.Assumed("largeFileRows"):N0} rows into one scope at once, as files"),
            scope.PartitionKey,
            files * inputs.Cost("rowsPerSecond"),
            PartitionLimit,
            "one after the other, by day or by unit, or `Hub__WriteParallelism` 2; nothing is lost, the service answers "
            + "503 and the client repeats");
    }

    /// <summary>What the longest HTTP answer takes: as many rows as are taken at once.</summary>
    public double InlineSeconds =>
        (settings.InlineRows / inputs.Cost("rowsPerSecond")) + inputs.Cost("secondsPerSubmission");

    /// <summary>What a rebuild of the heaviest scope takes, which is an HTTP answer too.</summary>
    public double RebuildSeconds(Volume volume) =>
        Scopes(volume).Max(scope => scope.Rows) / inputs.Cost("rowsPerSecond");

    /// <summary>Rows of the largest file that is taken, and the seconds that they take.</summary>
    public (double Rows, double Seconds) LargestFile
    {
        get
        {
            var rows = settings.MostBytes / inputs.Cost("rawBytesPerRow");
            return (rows, rows / inputs.Cost("rowsPerSecond"));
        }
    }

    /// <summary>Rows a second in the peak, of all units.</summary>
    private double RowsPerSecond(Volume volume) => volume.Cities * volume.CityRows.Sum(rows => IsDaily(rows.Key)
        ? rows.Value / DaysOfMonth * DailyPeak
        : rows.Value * MonthlyPeak);

    private (RowScope Scope, double PerSecond) HottestScope(Volume volume) => Scopes(volume)
        .Select(scope => (scope.Scope, scope.Rows * (IsDaily(scope.Scope.Dataset) ? DailyPeak : MonthlyPeak)))
        .MaxBy(scope => scope.Item2);

    /// <summary>The partitions of one city's month, by the keys of the code; what several periods share is added
    /// up.</summary>
    private IEnumerable<(RowScope Scope, double Rows)> Scopes(Volume volume) =>
        from rows in volume.CityRows
        let dataset = datasets.VersionsOf(rows.Key)[0]
        from unit in plan.Units
        from period in PeriodsOf(rows.Key)
        let scope = new RowScope(dataset.Code, unit.Code, dataset.PartitionedByPeriod ? period : null)
        let share = unit.Code == plan.Units[0].Code
            ? inputs.Assumed("heaviestUnitShare")
            : (1 - inputs.Assumed("heaviestUnitShare")) / (plan.Units.Count - 1)
        group rows.Value * share / (IsDaily(rows.Key) ? DaysOfMonth : 1) by scope.PartitionKey into partition
        select (ScopeOf(partition.Key), partition.Sum());

    private IEnumerable<string> PeriodsOf(string dataset) =>
        IsDaily(dataset) ? Enumerable.Range(1, (int)DaysOfMonth).Select(day => $"{Month}-{day:d2}") : [Month];

    private static RowScope ScopeOf(string partition)
    {
        var parts = partition.Split('.');
        return new RowScope(parts[0], parts[1], parts.Length > 2 ? parts[2] : null);
    }

    private bool IsDaily(string dataset) => datasets.VersionsOf(dataset)[0].PeriodKind == PeriodKind.Date;
}
