using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Register;

/// <summary>
/// The register of what is due (应报登记): every reporting unit's report of a dataset for a month, with what was
/// received of it; obligations O57, O60.
/// </summary>
public sealed class ReportRegister(CityPlan plan, SubmissionStore submissions, ExtensionStore extensions)
{
    /// <summary>
    /// The month's expected reports, one a unit in the plan's order, counting only what had arrived at
    /// <paramref name="asOf"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The dataset has no monthly due rule in the plan.</exception>
    public async Task<IReadOnlyList<ExpectedReport>> MonthAsync(
        string dataset, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation) =>
        (await MonthsAsync(dataset, month, month, asOf, cancellation))[month];

    /// <summary>The same for several months: one read for some hundred units.</summary>
    /// <exception cref="ArgumentException">The dataset has no monthly due rule in the plan.</exception>
    public async Task<IReadOnlyDictionary<BusinessMonth, IReadOnlyList<ExpectedReport>>> MonthsAsync(
        string dataset, BusinessMonth first, BusinessMonth last, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var rule = plan.DueRules.ForDataset(dataset);
        var given = extensions.InForceAsync(dataset, first, last, asOf, cancellation);
        var ranges = UnitRange.Over(plan.Units.Select(unit => unit.Code));
        var received = (await Task.WhenAll(ranges.Select(ReadAsync)))
            .SelectMany(arrivals => arrivals)
            .ToLookup(arrival => (arrival.Unit, arrival.Period));
        var moved = await given;
        return BusinessMonth.Range(first, last).ToDictionary(
            month => month,
            month => (IReadOnlyList<ExpectedReport>)[.. plan.Units.Select(unit => ReportOf(unit.Code, month))]);

        async Task<List<ReportArrival>> ReadAsync(UnitRange units)
        {
            var arrivals = new List<ReportArrival>();
            await foreach (var one in submissions.ListUnitsAsync(dataset, units, first, last, cancellation))
            {
                if (one.WasAcceptedAt(asOf))
                {
                    arrivals.Add(new ReportArrival(one.Unit, one.Period!, one.Id, one.ReceivedAt));
                }
            }

            return arrivals;
        }

        ExpectedReport ReportOf(string unit, BusinessMonth month)
        {
            var period = month.ToString();
            var accepted = received[(unit, period)].OrderBy(arrival => arrival.At).ToList();
            var regular = rule.DueAt(month, plan.Calendar);
            var extension = moved.GetValueOrDefault((unit, period));
            return new ExpectedReport(
                dataset,
                unit,
                period,
                extension?.DueAt ?? regular,
                accepted.Count == 0 ? null : accepted[0].At,
                Math.Max(0, accepted.Count - 1),
                [.. accepted.Select(arrival => arrival.Id)])
            {
                DueIsProvisional = Deadline.Of(extension?.DueAt ?? regular, plan.Calendar).IsProvisional,
                RegularDueAt = regular,
                Extension = extension,
                PredatesIssue = plan.PredatesIssue(rule.DueOn(month, plan.Calendar)),
            };
        }
    }

    /// <summary>
    /// How many months in a row, ending with <paramref name="upTo"/>, a unit's report was late or is missing. Months
    /// before <paramref name="first"/> are not looked at: nobody owed them to the hub.
    /// </summary>
    /// <exception cref="ArgumentException">The dataset has no monthly due rule in the plan.</exception>
    public async Task<int> ConsecutiveLateAsync(
        string dataset,
        string unit,
        BusinessMonth first,
        BusinessMonth upTo,
        DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        if (upTo < first)
        {
            return 0;
        }

        var months = await MonthsAsync(dataset, first, upTo, asOf, cancellation);
        return BusinessMonth.Range(first, upTo)
            .Reverse()
            .TakeWhile(month => months[month].Single(report => report.UnitCode == unit).IsOverdueAt(asOf))
            .Count();
    }

    private readonly record struct ReportArrival(string Unit, string Period, string Id, DateTimeOffset At);
}
