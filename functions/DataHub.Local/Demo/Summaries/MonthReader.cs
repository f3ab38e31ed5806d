using DataHub.Alerts;
using DataHub.Datasets;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Issuing;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Demo.Stage;
using DataHub.Mail;
using DataHub.Plan;
using DataHub.Register;
using DataHub.Storage;

namespace DataHub.Local.Demo.Summaries;

/// <summary>Reads what the hub holds of the played month.</summary>
internal sealed class MonthReader(Scenario scenario, DemoStage stage)
{
    private readonly CityPlan _plan = stage.Service<CityPlan>();

    /// <param name="loaded">How many submissions were loaded before the play.</param>
    public async Task<MonthFacts> ReadAsync(
        int loaded, IReadOnlyList<PlayedAct> acts, IReadOnlyList<string> surprises, CancellationToken cancellation)
    {
        var now = stage.Clock.GetUtcNow();
        var reports = await ReportsAsync(now, cancellation);
        var enterprises = new EnterpriseReader(_plan, stage.Service<RowStore>());
        return new MonthFacts
        {
            Period = scenario.Period,
            City = _plan.City,
            From = scenario.From,
            To = scenario.To,
            Names = Names(),
            Units = [.. reports.Select(StandingOf)],
            Enterprises = await enterprises.ReadAsync(scenario.Period, now, cancellation),
            Bulletins = await BulletinsAsync(cancellation),
            Ladder = await LadderAsync(reports, cancellation),
            Mails = await MailsAsync(cancellation),
            Acts = acts,
            Loaded = loaded,
            Surprises = surprises,
        };
    }

    private Dictionary<string, string> Names() => _plan.Organisations
        .Select(organisation => KeyValuePair.Create(organisation.Code, organisation.Name))
        .Concat(_plan.Units.Select(unit => KeyValuePair.Create(unit.Code, unit.ShortName)))
        .Concat(stage.Service<DatasetRegistry>().All.Select(dataset => KeyValuePair.Create(dataset.Code, dataset.Zh)))
        .ToDictionary();

    private async Task<IReadOnlyList<ExpectedReport>> ReportsAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var register = stage.Service<ReportRegister>();
        var reports = new List<ExpectedReport>();
        foreach (var duty in _plan.ReportDuties.Where(duty => duty.Covers(scenario.Period)))
        {
            reports.AddRange(await register.MonthAsync(duty.Dataset, scenario.Period, now, cancellation));
        }

        return reports;
    }

    private UnitStanding StandingOf(ExpectedReport report)
    {
        var dueOn = _plan.DueRules.ForDataset(report.Dataset).DueOn(scenario.Period, _plan.Calendar);
        var workdaysLate = report is { IsLate: true, ReceivedAt: { } arrival }
            ? _plan.Calendar.WorkdaysBetween(dueOn, BusinessTime.DateOf(arrival))
            : 0;
        return new UnitStanding(NameOf(report.UnitCode), report, workdaysLate);
    }

    private async Task<IReadOnlyList<Bulletin>> BulletinsAsync(CancellationToken cancellation)
    {
        var store = stage.Service<DispatchStore>();
        var bulletins = new List<Bulletin>();
        foreach (var version in await store.VersionsAsync(scenario.Period, cancellation))
        {
            bulletins.Add(await store.LoadAsync(scenario.Period, version.Version, cancellation));
        }

        return bulletins;
    }

    private async Task<IReadOnlyList<LadderEntry>> LadderAsync(
        IReadOnlyList<ExpectedReport> reports, CancellationToken cancellation)
    {
        var log = stage.Service<AlertLog>();
        var entries = new List<LadderEntry>();
        foreach (var report in reports)
        {
            var scope = new RowScope(report.Dataset, report.UnitCode, report.Period);
            entries.AddRange((await log.ListAsync(scope, cancellation)).Select(record =>
                new LadderEntry(NameOf(report.UnitCode), _plan.Ladder[record.Step], record)));
        }

        return [.. entries.OrderBy(entry => entry.Record.At)];
    }

    private async Task<IReadOnlyList<OutboxRecord>> MailsAsync(CancellationToken cancellation)
    {
        var opening = BusinessTime.StartOf(scenario.From);
        var mails = new List<OutboxRecord>();
        await foreach (var mail in stage.Service<Outbox>().AllAsync(cancellation))
        {
            if (mail.CreatedAt >= opening)
            {
                mails.Add(mail);
            }
        }

        return [.. mails.OrderBy(mail => mail.ClosedAt ?? DateTimeOffset.MaxValue)];
    }

    private string NameOf(string unit) => _plan.FindUnit(unit)?.ShortName ?? unit;
}
