using System.Globalization;
using System.Text;
using DataHub.Dispatch.Issuing;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Plan;
using DataHub.StorageTests.Dispatch;

namespace DataHub.StorageTests.Plan;

/// <summary>
/// A plan of a city that does not exist (tests/samples/plans/qinghe-2024): three units, another base year, other days,
/// ladder, thresholds and words. The hub runs it as it is.
/// </summary>
public sealed class OtherCityTests : IAsyncLifetime, IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "plan", "qinghe-2024");

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(
            connection, At("2024-03-05T09:00"), settings: [("Hub:PlanFolder", Folder), ("Alerts:Since", "2024-03")]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Its_month_runs_by_its_own_days_and_names_and_mentions_no_other_city()
    {
        await PlayMarchAsync();

        var output = await HubOutput.ReadAsync(_hub);
        Assert.Contains(output, text => text.Name.StartsWith("documents/dispatch/2024-03/v1/", StringComparison.Ordinal));
        Assert.Contains(output, text => text.Name.Contains("reminder-letter", StringComparison.Ordinal));
        Assert.Contains(output, text => text.Text.Contains("青禾市发展和改革委员会", StringComparison.Ordinal));
        Assert.DoesNotContain(output, text => Foreign(text.Name) || Foreign(text.Text));
    }

    [Fact]
    public async Task Its_reports_are_judged_by_its_own_deadline_and_catalogue()
    {
        _hub.Clock.SetUtcNow(At("2024-04-12T17:59"));
        var onTime = await ProgressAsync("QH-BY", 120);
        _hub.Clock.SetUtcNow(At("2024-04-12T18:00"));
        var late = await ProgressAsync("QH-NH", 80);
        var declared = await DeclareAsync("QH-BY", "01");
        var unknown = await DeclareAsync("QH-BY", "03");

        Assert.Equal((true, false), (onTime.OnTime, late.OnTime));
        Assert.Equal("qinghe-2024@2.3", onTime.PlanVersion);
        Assert.NotEqual(SubmissionStatus.Rejected, declared.Status);
        Assert.Equal(SubmissionStatus.Rejected, unknown.Status);
    }

    [Fact]
    public async Task Its_ladder_and_its_dispatch_come_on_its_own_days()
    {
        await PlayMarchAsync();

        var steps = new List<string>();
        await foreach (var mail in _hub.Get<Outbox>().AllAsync(default))
        {
            steps.Add($"{mail.Step.Split('.')[0]} {mail.To.Organisation}/{mail.To.Role}");
        }

        Assert.Contains("提前 QH-HG/REPORTER", steps);
        Assert.Contains("逾期 QH-HG/REPORTER", steps);
        Assert.DoesNotContain("逾期 QH-BY/REPORTER", steps);
        var version = Assert.Single(await _hub.Get<DispatchStore>().VersionsAsync(new BusinessMonth(2024, 3), default));
        Assert.Equal(1, version.Version);
    }

    private static bool Foreign(string text) =>
        text.Contains("聊城", StringComparison.Ordinal) || text.Contains("LC-", StringComparison.Ordinal)
        || text.Contains("liaocheng", StringComparison.OrdinalIgnoreCase) || text.Contains("聊无废", StringComparison.Ordinal);

    private static DateTimeOffset At(string beijing) =>
        DateTimeOffset.Parse(beijing + "+08:00", CultureInfo.InvariantCulture).ToUniversalTime();

    private async Task PlayMarchAsync()
    {
        foreach (var unit in _hub.Get<CityPlan>().Units)
        {
            await _hub.SubmitAsync("D03", County.Contacts(unit.Code), unit.Code);
        }

        await RunAsync("remind-and-escalate", "2024-04-07T08:30");
        _hub.Clock.SetUtcNow(At("2024-04-10T10:00"));
        await ProgressAsync("QH-BY", 120);
        await ProgressAsync("QH-NH", 80);
        await DeclareAsync("QH-BY", "01");
        foreach (var at in new[] { "2024-04-12T14:00", "2024-04-16T08:30", "2024-04-18T08:30" })
        {
            await RunAsync("remind-and-escalate", at);
        }

        await RunAsync("check-compliance", "2024-04-22T07:00");
        await RunAsync("compile-dispatch", "2024-04-22T15:00");
        await RunAsync("draft-papers", "2024-04-25T15:00");
        await RunAsync("draft-papers", "2024-06-20T15:00");
    }

    private Task<JobOutcome> RunAsync(string job, string beijing)
    {
        if (At(beijing) > _hub.Clock.GetUtcNow())
        {
            _hub.Clock.SetUtcNow(At(beijing));
        }

        return _hub.Get<JobRunner>().RunAsync(job, At(beijing), default);
    }

    private Task<Receipt> ProgressAsync(string unit, decimal tonnes) =>
        _hub.SubmitAsync("D15", County.Progress(unit, "2024-03", tonnes, tonnes), unit, "2024-03", identity: $"D15:{unit}");

    private Task<Receipt> DeclareAsync(string unit, string material) => _hub.SubmitAsync(
        "D04",
        Encoding.UTF8.GetBytes($$"""
            {"unitCode":"{{unit}}","period":"2024-03","rows":[{"uscc":"91371502MA7LC0012X","period":"2024-03","material":"{{material}}",
            "openingT":0,"purchasedT":100,"fromGeneratorT":90,"purchaseAmountYuan":200000,"outT":90,"outAmountYuan":230000,"lossT":0,
            "closingT":10,"massOrigin":"WEIGHED"}]}
            """),
        unit,
        "2024-03",
        identity: $"D04:{unit}:{material}");
}
