using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Issuing;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Compliance.Standing;

/// <summary>
/// Units' milestones that were missed (到期未完成的目标); domain report 1.2 and 1.3. Looked for once the dispatch of a month
/// has come, because before the units' reports are due nobody knows what they reached by its end.
/// </summary>
internal sealed class MissedMilestones(CityPlan plan, FactReader facts) : IStandingCheck
{
    private static readonly Wording Unknown = new("", "");

    private readonly DispatchCalendar _calendar = new(plan);

    public IReadOnlyList<string> Kinds => MilestoneKinds.All;

    public string Dataset => "D15";

    public async Task<IReadOnlyList<StandingFault>> LookAsync(
        string unit, DateTimeOffset asOf, CancellationToken cancellation)
    {
        if (_calendar.DueMonths(asOf) is not [.., var month] || plan.FindUnit(unit) is not { } known)
        {
            return [];
        }

        var targets = plan.Targets.Counts.Where(target => DueOf(target).Any()).ToList();
        if (targets.Count == 0)
        {
            return [];
        }

        var found = (await facts.ReadAsync([known], month, asOf, cancellation)).First(it => it.Unit.Code == unit);
        return [.. targets.SelectMany(FaultsOf)];

        IEnumerable<Milestone> DueOf(CountTarget target) =>
            MissedMilestone.DueOf(plan, target, unit, month);

        // A unit that has not reported for long says nothing of what it reached: what is open stays so.
        IEnumerable<StandingFault> FaultsOf(CountTarget target) =>
            Dispatch.Indicators.CountMeasures.Of(target, found, month) is null
                ? DueOf(target).Select(milestone => FaultOf(target, milestone, Unknown, isUnclear: true))
                : MissedMilestone.Of(plan, target, found, month)
                    .Select(missed => FaultOf(target, missed.Milestone, missed.Sentence, isUnclear: false));
    }

    private static StandingFault FaultOf(CountTarget target, Milestone milestone, Wording message, bool isUnclear) => new(
        MilestoneKinds.Of(milestone.Level), MilestoneKinds.SubjectOf(target.Zh, milestone.By), message, isUnclear);
}
