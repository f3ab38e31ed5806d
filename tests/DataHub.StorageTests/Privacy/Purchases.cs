using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;
using DataHub.StorageTests.Intake;

namespace DataHub.StorageTests.Privacy;

/// <summary>Scrap-metal purchases (D06) of one enterprise, for tests of how long they are kept.</summary>
internal static class Purchases
{
    public static readonly RowScope March = new("D06", "LC-YG", "2025-03");

    public static string Row(int number, int day, string handler = "张三丰", decimal quantity = 2350) => $$"""
        {"recordNo":"R-{{number}}","uscc":"91371502MA7LC0012X","ts":"2025-03-{{day:d2}}T02:10:00Z","sellerKind":"个人",
         "sellerName":"{{handler}}","handlerName":"{{handler}}","handlerAddress":"临清市某街道某小区1号",
         "handlerIdNo":"11010519491231002X","goodsName":"钢切屑","material":"0103","quantity":{{quantity}},"unit":"kg",
         "newness":"废料"}
        """;

    public static Task<Receipt> BuyAsync(this TestHub hub, params string[] rows) =>
        hub.SendAsync("D06", "LC-YG", "2025-03", rows);

    /// <summary>Runs the job on a business date, at nine in Beijing.</summary>
    public static async Task<IReadOnlyList<string>> PurgeOnAsync(this TestHub hub, int year, int month, int day)
    {
        var at = BusinessTime.At(new DateOnly(year, month, day), new TimeOnly(9, 0));
        hub.Clock.SetUtcNow(at);
        var job = hub.Get<IEnumerable<IHubJob>>().OfType<PurgePersonalData>().Single();
        return (await job.RunAsync(at, default)).Effects;
    }

    public static async Task<IReadOnlyList<PurgeRecord>> RecordsAsync(this TestHub hub)
    {
        var records = new List<PurgeRecord>();
        await foreach (var record in hub.Get<PurgeIndex>().RecordsAsync(DateOnly.MinValue, new DateOnly(2100, 1, 1), default))
        {
            records.Add(record);
        }

        return records;
    }
}
