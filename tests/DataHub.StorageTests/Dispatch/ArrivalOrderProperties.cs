using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using DataHub.Dispatch;
using DataHub.Dispatch.Bulletins;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.StorageTests.Dispatch;

/// <summary>
/// Whoever is first, and whatever comes twice: a month's bulletin is the same in the end. Only the order of one unit's
/// report and its correction is kept, for the later of two is the one that counts.
/// </summary>
public sealed class ArrivalOrderProperties
{
    private static readonly BusinessMonth March = new(2025, 3);
    private static readonly DateTimeOffset Opening = DateTimeOffset.Parse("2025-04-02T09:00:00+08:00", null);
    private static readonly string[] Units = ["LC-YG", "LC-DE", "LC-KFQ"];

    [Fact]
    public async Task Any_order_of_arrival_with_repetitions_gives_the_bulletin_of_the_ordered_run()
    {
        var ordered = await PlayAsync(Chains().SelectMany(chain => chain));
        Assert.Equal(1150m, ordered.RootElement.GetProperty("units").EnumerateArray()
            .Single(unit => unit.GetProperty("unit").GetString() == "LC-YG").GetProperty("qtyMonthT").GetDecimal());

        await Gen.Int.SampleAsync(
            async seed =>
            {
                var shuffled = await PlayAsync(Shuffled(seed));
                Assert.Equal(Told(ordered), Told(shuffled));
            },
            iter: 6,
            threads: 1);
    }

    // What each sender sends, in the sender's order.
    private static List<List<Sent>> Chains() =>
    [
        .. Units.SelectMany((unit, index) => new List<Sent>[]
        {
            [new("D03", unit, null, County.Contacts(unit)), .. Reports(unit, 1000 + (100 * index))],
            [new("D22", unit, null, County.Baseline(unit, 12_000))],
            [Declared(unit, "91371502MA7LC0012X", 500), Declared(unit, "91371502MA7LC0012X", 620)],
            [Declared(unit, "91371502MAC9X0015D", 380)],
        }),
    ];

    private static IEnumerable<Sent> Reports(string unit, decimal tonnes) =>
        new[] { tonnes, tonnes + 150 }.Select(month => new Sent("D15", unit, "2025-03", County.Progress(unit, "2025-03", month, month * 3)));

    private static Sent Declared(string unit, string uscc, decimal tonnes) => new("D04", unit, "2025-03", Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $$"""
        {"unitCode":"{{unit}}","period":"2025-03","rows":[{"uscc":"{{uscc}}","material":"0103","openingT":0,"purchasedT":{{tonnes}},"fromGeneratorT":{{tonnes}},"outT":{{tonnes}},"lossT":0,"closingT":0}]}
        """)));

    // The chains mingled at random; now and then the last of a chain is delivered again, or sent again by its sender.
    private static IEnumerable<Sent> Shuffled(int seed)
    {
        var random = new Random(seed);
        var open = Chains().Select(chain => new Queue<Sent>(chain)).ToList();
        var number = 0;
        while (open.Count > 0)
        {
            var chain = open[random.Next(open.Count)];
            var sent = chain.Dequeue() with { Identity = $"first:{number++}" };
            yield return sent;
            if (random.Next(3) == 0)
            {
                yield return random.Next(2) == 0 ? sent : sent with { Identity = $"again:{number++}" };
            }

            if (chain.Count == 0)
            {
                open.Remove(chain);
            }
        }
    }

    private static async Task<JsonDocument> PlayAsync(IEnumerable<Sent> all)
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var hub = new TestHub(connection, Opening);
        foreach (var sent in all)
        {
            hub.Clock.Advance(TimeSpan.FromMinutes(1));
            await hub.SubmitAsync(sent.Dataset, sent.Content, sent.Unit, sent.Period, identity: sent.Identity);
        }

        var bulletin = await hub.Get<DispatchCompiler>().CompileAsync(March, DateTimeOffset.Parse("2025-04-14T09:00:00+08:00", null), default);
        return JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(WithoutArrivals(bulletin), ReceiptJson.Options));
    }

    // When what came is another matter than what it says.
    private static Bulletin WithoutArrivals(Bulletin bulletin) => bulletin with
    {
        Sources = [],
        Units = [.. bulletin.Units.Select(unit => unit with
        {
            ReceivedAt = null,
            Sources = [],
            Verdict = unit.Verdict with { Reasons = [.. unit.Verdict.Reasons.Select(reason => reason with { Sources = [] })] },
        })],
        Reporting = [.. bulletin.Reporting.Select(line => line with { ReceivedAt = null, Corrections = 0 })],
    };

    private static string Told(JsonDocument bulletin) => bulletin.RootElement.GetRawText();

    private sealed record Sent(string Dataset, string Unit, string? Period, byte[] Content, string? Identity = null);
}
