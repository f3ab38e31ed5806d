using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using DataHub.Dispatch.Facts;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Benchmarks.Dispatch;

/// <summary>
/// Twelve months of rows of every unit as the road leaves them, written straight into the tables: a progress report and
/// four enterprises' declarations a month, campaigns, publicity, a project in every third unit, and the registers.
/// </summary>
internal sealed class DispatchSeed(HubStorage storage, CityPlan plan)
{
    public static readonly BusinessMonth Month = new(2025, 3);

    private const int Months = 12;
    private const int Enterprises = 4;
    private const int AtOnce = 32;

    private const decimal FromGeneratorT = 120.5m;

    private static readonly string Hash = new('a', 64);
    private static readonly string[] Materials = ["0103", "0201"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly FactStore _sums = new(storage);

    private long _rows;

    /// <param name="keepSums">Leaves the month's declarations summed up, as the hourly job does.</param>
    /// <returns>Rows written.</returns>
    public async Task<long> WriteAsync(bool keepSums, CancellationToken cancellation)
    {
        await storage.EnsureCreatedAsync(cancellation);
        await Parallel.ForEachAsync(
            plan.Units,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (unit, token) =>
            {
                await WriteAsync(unit, token);
                if (keepSums)
                {
                    await KeepSumsAsync(unit, token);
                }
            });
        return Interlocked.Read(ref _rows);
    }

    private async Task KeepSumsAsync(ReportingUnit unit, CancellationToken cancellation)
    {
        var scope = new RowScope("D04", unit.Code, Month.ToString());
        var received = ReceivedAt(scope.Period);
        var sums = new DeclaredMonth(
            Enterprises,
            [.. Materials.Select(material => new DeclaredMaterial(material, Enterprises * FromGeneratorT, 0))],
            [
                .. Enumerable.Range(0, Enterprises).Select(number =>
                    new DeclaredSource(IdOf(scope, number), 1, Materials.Length, received, Hash)),
            ]);
        await _sums.TryKeepAsync(scope, known: null, JsonSerializer.Serialize(sums, Json), received, cancellation);
    }

    private async Task WriteAsync(ReportingUnit unit, CancellationToken cancellation)
    {
        foreach (var month in BusinessMonth.Range(Month.Plus(1 - Months), Month))
        {
            var period = month.ToString();
            await PutAsync("D15", unit, period, [("", Progress(month, unit.Order), 0)], cancellation);
            await PutAsync("D04", unit, period, [.. Declarations()], cancellation);
            await PutAsync("D18", unit, period, [.. Campaigns(month)], cancellation);
            await PutAsync("D19", unit, period, [.. Publicity(month)], cancellation);
            if (unit.Order % 3 == 0)
            {
                await PutAsync("D16", unit, period, [("P1", Project(month), 0)], cancellation);
            }
        }

        await PutAsync("D22", unit, null, [("2020|01|1", new { year = "2020", material = "01", quantityT = 11200, version = 1 }, 0)], cancellation);
        await PutAsync("D14", unit, null, [.. Malls()], cancellation);
        await PutAsync("D02", unit, null, [.. Enumerable.Range(0, 3).Select(site => ($"S{site}", (object)new { siteKind = "定点站", status = "运营" }, 0))], cancellation);
        await PutAsync("D03", unit, null, [.. Contacts()], cancellation);
        await PutAsync("D17", unit, null, [.. Inspections()], cancellation);
        await PutAsync("D24", unit, null, [("P|1", new { docNo = "P", kind = "实施方案", date = "2023-12-20" }, 0)], cancellation);
    }

    /// <param name="rows">Key, values, and which submission of the period brought it.</param>
    private async Task PutAsync(
        string dataset,
        ReportingUnit unit,
        string? period,
        IReadOnlyList<(string Key, object Values, int Submission)> rows,
        CancellationToken cancellation)
    {
        var scope = new RowScope(dataset, unit.Code, period);
        var received = ReceivedAt(period);
        await storage.Table(StorageNames.Tables.Rows).SubmitTransactionAsync(
            rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(scope.PartitionKey, RowEntity.CurrentKey(row.Key))
            {
                [RowEntity.Values] = JsonSerializer.Serialize(row.Values),
                [RowEntity.Hash] = 1L,
                [RowEntity.Revision] = 1,
                [RowEntity.Submission] = IdOf(scope, row.Submission),
                [RowEntity.ReceivedAt] = received,
            })),
            cancellation);
        await storage.Table(StorageNames.Tables.Submissions).SubmitTransactionAsync(
            rows.Select(row => row.Submission).Distinct().Select(number => new TableTransactionAction(
                TableTransactionActionType.Add, SubmissionEntity.Of(SubmissionOf(scope, number, received)))),
            cancellation);
        Interlocked.Add(ref _rows, rows.Count);
    }

    private static DateTimeOffset ReceivedAt(string? period) => period is null
        ? new DateTimeOffset(2024, 1, 8, 2, 0, 0, TimeSpan.Zero)
        : BusinessTime.At(BusinessMonth.Parse(period).Next.FirstDay.AddDays(5), new TimeOnly(10, 0));

    private static SubmissionRecord SubmissionOf(RowScope scope, int number, DateTimeOffset received) => new()
    {
        Id = IdOf(scope, number),
        Dataset = scope.Dataset,
        Unit = scope.Unit,
        Period = scope.Period,
        Channel = "API",
        Status = SubmissionStatus.Accepted,
        ReceivedAt = received,
        ProcessedAt = received,
        Sha256 = Hash,
        Bytes = 1000,
        Revision = 1,
    };

    private static string IdOf(RowScope scope, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{scope.PartitionKey}.{number:d10}");

    private static object Progress(BusinessMonth month, int order) => new
    {
        qtyMonthT = 1000 + order,
        qtyYtdT = (1000 + order) * month.Month,
        centreStatus = "在建",
        centresBuilt = order % 2,
        centresUnderConstruction = 1,
        sitesPaper = 12,
        sitesTextile = 6,
        sitesWeee = 4,
        mallCum = order % 4,
        mallsInProgress = 1,
        scrapFirms = 0,
        eDeclRate = 0.9,
        upstreamCovered = 40,
        upstreamKnown = 50,
        campaignChecked = 18,
        campaignRectified = 5,
        campaignClosed = 1,
        inspections = 9,
        inspectionProblems = 2,
        publicity = 3,
        problems = "个别回收站点用地手续办理较慢",
        nextSteps = "倒排工期，加快推进",
    };

    private static IEnumerable<(string, object, int)> Declarations() =>
        from enterprise in Enumerable.Range(0, Enterprises)
        from material in Materials
        select ($"E{enterprise}|{material}", (object)new { uscc = $"E{enterprise}", material, openingT = 12.5, purchasedT = 180.25, fromGeneratorT = FromGeneratorT, outT = 170, closingT = 22.75, massOrigin = "WEIGHED" }, enterprise);

    private static object Project(BusinessMonth month) =>
        new { projectId = "P1", name = "绿色分拣中心", kind = "分拣中心", stage = "在建", progressPct = month.Month * 5, planEnd = "2025-08-31" };

    private static IEnumerable<(string, object, int)> Campaigns(BusinessMonth month) =>
        CampaignKinds.Select(kind =>
        {
            var campaign = string.Create(CultureInfo.InvariantCulture, $"{month.Year}-{kind}");
            return (campaign, (object)new { campaignId = campaign, sitesKnown = 40, @checked = 18, ordered = 5, closed = 1, cases = 1, finesYuan = 2000 }, 0);
        });

    private static IEnumerable<(string, object, int)> Publicity(BusinessMonth month) =>
        PublicityKinds.Select(kind =>
            (kind, (object)new { kind, date = $"{month}-20", title = "再生资源回收宣传" }, 0));

    private static IEnumerable<(string, object, int)> Inspections() => Enumerable.Range(1, 4).Select(number => (
        string.Create(CultureInfo.InvariantCulture, $"T{number}|E{number}"),
        (object)new
        {
            taskNo = $"T{number}",
            objectUscc = $"E{number}",
            date = $"2025-0{(number % 3) + 1}-12",
            findings = new[] { new { code = "露天存放", severity = "重" } },
            rectifyBy = "2025-03-31",
        },
        0));

    private static readonly string[] CampaignKinds = ["SITE", "ELV"];
    private static readonly string[] PublicityKinds = ["活动", "公开栏"];
    private static readonly string[] Stages = ["推荐", "认定"];
    private static readonly string[] Roles = ["LEADER", "REPORTER"];

    private static IEnumerable<(string, object, int)> Malls() =>
        Stages.Select((stage, at) =>
            ($"M1|{stage}", (object)new { mallId = "M1", stage, stageDate = $"2024-0{at + 3}-01" }, 0));

    private static IEnumerable<(string, object, int)> Contacts() =>
        Roles.Select(role =>
            (role, (object)new { role, name = "王建国", validFrom = "2023-10-01" }, 0));
}
