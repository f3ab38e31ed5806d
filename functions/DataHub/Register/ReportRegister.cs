using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Register;

/// <summary>
/// The register of what is due (应报登记): every reporting unit's report of a dataset for a month, with what was
/// received of it; obligations O57, O60.
/// </summary>
public sealed class ReportRegister(CityPlan plan, SubmissionStore submissions)
{
    /// <summary>
    /// The month's expected reports, one a unit in the plan's order, counting only what had arrived at
    /// <paramref name="asOf"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The dataset has no monthly due rule in the plan.</exception>
    public async Task<IReadOnlyList<ExpectedReport>> MonthAsync(
        string dataset, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var dueAt = plan.DueRules.ForDataset(dataset).DueAt(month, plan.Calendar);
        var reports = plan.Units.Select(unit => ReportAsync(dataset, unit.Code, month, dueAt, asOf, cancellation));
        return await Task.WhenAll(reports);
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
        var rule = plan.DueRules.ForDataset(dataset);
        var count = 0;
        for (var month = upTo; month >= first; month = month.Previous)
        {
            var dueAt = rule.DueAt(month, plan.Calendar);
            var report = await ReportAsync(dataset, unit, month, dueAt, asOf, cancellation);
            if (!report.IsOverdueAt(asOf))
            {
                break;
            }

            count++;
        }

        return count;
    }

    private async Task<ExpectedReport> ReportAsync(
        string dataset,
        string unit,
        BusinessMonth month,
        DateTimeOffset dueAt,
        DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        var accepted = new List<SubmissionRecord>();
        await foreach (var submission in submissions.ListAsync(dataset, unit, month.ToString(), cancellation))
        {
            if (submission.WasAcceptedAt(asOf))
            {
                accepted.Add(submission);
            }
        }

        accepted.Sort((a, b) => a.ReceivedAt.CompareTo(b.ReceivedAt));
        return new ExpectedReport(
            dataset,
            unit,
            month.ToString(),
            dueAt,
            accepted.Count == 0 ? null : accepted[0].ReceivedAt,
            Math.Max(0, accepted.Count - 1),
            [.. accepted.Select(submission => submission.Id)])
        {
            DueIsProvisional = Deadline.Of(dueAt, plan.Calendar).IsProvisional,
        };
    }
}
