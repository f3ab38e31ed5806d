using System.Text;
using DataHub.Compliance;
using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Storage;
using DataHub.StorageTests.Intake;
using DataHub.StorageTests.Mail;

namespace DataHub.StorageTests.Compliance;

/// <summary>Compliance alerts from the row that raises one to the row that settles it.</summary>
public sealed class ComplianceTests : IClassFixture<AzuriteFixture>, IAsyncLifetime, IDisposable
{
    private const string Buyer = "91371502MA7LC0012X";

    private TestHub _hub = null!;

    public async Task InitializeAsync() => _hub = new TestHub((await AzuriteFixture.NewAccountAsync()).ConnectionString);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Open_air_storage_opens_a_case_and_its_end_settles_it()
    {
        var raised = await _hub.SendAsync("D02", "LC-YG", null, Site("LC-YG-C-001", true));
        Assert.Equal(("open-air-storage", 1, 0, 0), Only(raised.Alerts));
        Assert.Equal(raised.SubmissionId, Assert.Single(await OpenAsync("LC-YG")).OpenedBy);

        _hub.Clock.Advance(TimeSpan.FromDays(1));
        var settled = await _hub.SendAsync("D02", "LC-YG", null, Site("LC-YG-C-001", false));

        Assert.Equal(("open-air-storage", 0, 0, 1), Only(settled.Alerts));
        Assert.Empty(await OpenAsync("LC-YG"));
    }

    [Fact]
    public async Task What_stands_already_is_not_told_twice()
    {
        await _hub.SendAsync("D02", "LC-GX", null, Site("LC-GX-C-001", true));
        _hub.Clock.Advance(TimeSpan.FromDays(1));
        var again = await _hub.SendAsync("D02", "LC-GX", null, Site("LC-GX-C-001", true));

        Assert.Equal(("open-air-storage", 0, 1, 0), Only(again.Alerts));
        Assert.Single(await _hub.MailsAsync("COMPLIANCE.open-air-storage"));
    }

    [Fact]
    public async Task Submissions_that_show_the_same_at_the_same_moment_open_one_case()
    {
        var receipts = await Task.WhenAll(Enumerable.Range(1, 6).Select(copy =>
            _hub.SendAsync("D02", "LC-DCF", null, Site("LC-DCF-C-001", true, $"某分拣中心{copy}"))));

        Assert.Single(await OpenAsync("LC-DCF"));
        Assert.Equal(1, receipts.Sum(receipt => Only(receipt.Alerts).Item2));
        var after = await _hub.SendAsync("D02", "LC-DCF", null, Site("LC-DCF-C-001", false));
        Assert.Equal(("open-air-storage", 0, 0, 1), Only(after.Alerts));
    }

    [Fact]
    public async Task A_case_that_comes_back_is_a_new_one_beside_the_old()
    {
        foreach (var openAir in new[] { true, false, true })
        {
            await _hub.SendAsync("D02", "LC-GX", null, Site("LC-GTQ-C-001", openAir));
            _hub.Clock.Advance(TimeSpan.FromDays(1));
        }

        var all = await _hub.Get<CaseStore>().AllAsync(default).Where(it => it.Unit == "LC-GX").ToListAsync();
        Assert.Equal([(1, false), (2, true)], all.Select(it => (it.Number, it.IsOpen)));
    }

    [Fact]
    public async Task A_fault_that_came_before_its_case_was_settled_and_is_read_after_it_opens_none()
    {
        await _hub.SendAsync("D02", "LC-GT", null, Site("LC-GT-C-001", true));
        _hub.Clock.Advance(TimeSpan.FromDays(1));
        using var arrival = await _hub.ArriveAsync(
            "D02", Encoding.UTF8.GetBytes($"[{Site("LC-GT-C-001", true, "迟到的一份")}]"), "LC-GT", null, "application/json");
        _hub.Clock.Advance(TimeSpan.FromDays(1));
        await _hub.SendAsync("D02", "LC-GT", null, Site("LC-GT-C-001", false));

        var road = _hub.Get<Road>();
        var late = await road.TravelAsync(await road.ReceiveAsync(arrival, "late", default), arrival, default);

        Assert.Equal(("open-air-storage", 0, 1, 0), Only(late.Alerts));
        Assert.Empty(await OpenAsync("LC-GT"));
    }

    [Fact]
    public async Task A_case_settled_by_two_keeps_who_was_first()
    {
        await _hub.SendAsync("D02", "LC-YG", null, Site("LC-YG-C-002", true));
        var cases = _hub.Get<CaseStore>();
        var it = Assert.Single(await OpenAsync("LC-YG"));
        var settled = await Task.WhenAll(Enumerable.Range(1, 4).Select(by =>
            cases.ChangeAsync(it, known => known.Settle(it.OpenedAt, $"{by}"), default)));

        var kept = await cases.FindAsync(CaseStore.IdOf(it), default);
        Assert.All(settled, each => Assert.Equal(kept, each));
    }

    [Fact]
    public async Task Suspicious_goods_are_told_to_the_police_alone()
    {
        await _hub.SendAsync("D06", "LC-LQ", "2025-03", Purchase("31", suspicious: true));

        var mail = Assert.Single(await _hub.MailsAsync("COMPLIANCE.suspicious-goods"));
        Assert.Equal(("LC-GAJ", "DEPT"), (mail.To.Organisation, mail.To.Role));
        var sent = await _hub.Get<OutboxSender>().SendAsync(KeyOf(mail), default);
        Assert.Equal(OutboxState.Pending, sent!.State);
        Assert.DoesNotContain("商务局", sent.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_row_raises_its_alert_too()
    {
        var receipt = await _hub.SendAsync("D04", "LC-DE", "2025-03", """
            {"uscc":"91371502MA7LC0012X","material":"0103","openingT":0,"purchasedT":100,"fromGeneratorT":0,"purchaseAmountYuan":240000,"outT":50,"outAmountYuan":1,"lossT":0,"closingT":10,"massOrigin":"WEIGHED"}
            """);

        Assert.Equal(0, receipt.Counts.Accepted);
        Assert.Equal(("mass-balance-break", 1, 0, 0), Only(receipt.Alerts));
    }

    [Fact]
    public async Task One_unfiled_operator_is_one_case_however_many_purchases_and_its_filing_settles_it()
    {
        await _hub.SendAsync("D06", "LC-SX", "2025-03", Purchase("1", false), Purchase("2", false));
        Assert.Equal(Buyer, Assert.Single(await OpenAsync("LC-SX")).Subject);

        _hub.Clock.Advance(TimeSpan.FromHours(1));
        await _hub.SendAsync("D01", "LC-SX", null, $$"""
            {"uscc":"{{Buyer}}","siteSeq":"01","name":"某回收公司","kind":"企业","productiveScrap":true,"status":"正常","licenceDate":"2024-01-01",
            "commerceFilingNo":"S-1","commerceFilingDate":"2024-01-10","policeFilingNo":"G-1","policeFilingDate":"2024-01-10"}
            """);

        Assert.Empty(await OpenAsync("LC-SX"));
    }

    [Fact]
    public async Task The_daily_look_finds_prices_gone_stale_and_settles_them_when_renewed()
    {
        await _hub.SendAsync("D08", "LC-CP", "2025-04", Price("2025-04-01"));
        await LookAsync();
        Assert.DoesNotContain(await OpenAsync("LC-CP"), it => it.Kind == "stale-price");

        _hub.Clock.Advance(TimeSpan.FromDays(40));
        await LookAsync();
        Assert.Contains(await OpenAsync("LC-CP"), it => it.Kind == "stale-price" && it.Subject == $"{Buyer}|0103");

        await _hub.SendAsync("D08", "LC-CP", "2025-05", Price("2025-05-12"));
        _hub.Clock.Advance(TimeSpan.FromDays(1));
        await LookAsync();
        Assert.DoesNotContain(await OpenAsync("LC-CP"), it => it.Kind == "stale-price");
    }

    [Fact]
    public async Task All_units_without_a_responsible_person_are_told_of_in_one_mail()
    {
        await LookAsync();

        var mail = Assert.Single(await _hub.MailsAsync("COMPLIANCE.missing-contact"));
        Assert.Contains("个单位", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_several_units_lack_in_the_same_way_is_one_line_of_the_mail()
    {
        var now = _hub.Clock.GetUtcNow();
        ComplianceCase Lacking(string unit) => new(
            "missing-deliverable", "D12", unit, null, "S-1", new Wording("尚未收到", "not received"), now, "test", null, now);

        await _hub.Get<CaseMails>().SendAsync("test", now, [Lacking("LC-YG"), Lacking("LC-SX")], default);

        var mail = Assert.Single(await _hub.MailsAsync("COMPLIANCE.missing-deliverable"));
        var text = (await new DocumentStore(_hub.Get<HubStorage>()).ReadAsync(mail.Document, default)).ToObjectFromJson<OutboxMail>()!.Text;
        Assert.Contains("尚未收到：阳谷县、莘县（2个单位）", text, StringComparison.Ordinal);
    }

    private static (string, int, int, int) Only(IReadOnlyList<CaseTally>? tallies)
    {
        var tally = Assert.Single(tallies!);
        return (tally.Kind, tally.Raised, tally.Standing, tally.Settled);
    }

    private static string KeyOf(OutboxRecord mail) =>
        new OutboxKey(mail.Obligation, $"{mail.Step}|{mail.To.Organisation}|{mail.To.Role}").ToString();

    private Task<IReadOnlyList<ComplianceCase>> OpenAsync(string unit) => _hub.Get<CaseStore>().OpenAsync(unit, default);

    private Task<JobOutcome> LookAsync() =>
        _hub.Get<JobRunner>().RunAsync("check-compliance", _hub.Clock.GetUtcNow(), default);

    private static string Site(string id, bool openAir, string name = "某分拣中心") => $$"""
        {"siteId":"{{id}}","name":"{{name}}","siteKind":"专业分拣中心","accepted":["03"],"status":"运营","builtDate":"2024-10-30","openAirStorage":{{(openAir ? "true" : "false")}}}
        """;

    private static string Purchase(string number, bool suspicious) => $$"""
        {"recordNo":"{{number}}","uscc":"{{Buyer}}","ts":"2025-03-05 14:20","sellerKind":"单位","sellerName":"某轴承公司","sellerUscc":"91371502MAC9X0015D",
        "certificateNo":"ZM-118","handlerName":"张三","handlerAddress":"临清市某街道","handlerIdNo":"11010519491231002X","goodsName":"轴承钢切屑",
        "material":"0103","quantity":2350,"unit":"kg","newness":"废料","contractNo":"HT-1","suspicious":{{(suspicious ? "true" : "false")}}}
        """;

    private static string Price(string from) => $$"""
        {"uscc":"{{Buyer}}","material":"0103","unit":"元/t","price":2400,"validFrom":"{{from}}","channel":["门店"],"method":"现场","phone":"0635-8200000"}
        """;
}
