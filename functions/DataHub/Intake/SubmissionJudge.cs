using DataHub.Compliance;
using DataHub.Intake.CrossRules;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// Judges a submission as of an instant (判定): what was wrong at the door first, then its rows, with the rules that need
/// rows which were there before.
/// </summary>
public sealed class SubmissionJudge(CityPlan plan, RowStore rows, FileJudge files)
{
    /// <summary>The rules that need other rows, made anew for a submission: they keep what they have seen.</summary>
    public static IReadOnlyList<ICrossRule> RulesOf(Arrival arrival) =>
        arrival.Dataset is { } dataset ? [.. dataset.CrossRules.Select(CrossRuleCatalogue.Create)] : [];

    /// <param name="asOf">Instant of arrival: rows that came later are not seen.</param>
    /// <param name="rules">See <see cref="RulesOf"/>.</param>
    /// <param name="sink">Takes the accepted rows.</param>
    /// <param name="watch">Sees what raises compliance alerts; null where nobody is to be told.</param>
    public async Task<Judgement> JudgeAsync(
        Arrival arrival,
        DateTimeOffset asOf,
        IReadOnlyList<ICrossRule> rules,
        IRowSink sink,
        FindingLog log,
        CaseWatch? watch,
        CancellationToken cancellation)
    {
        if (!arrival.IsToBeRead(log))
        {
            return Judgement.Unread with { Format = arrival.Format };
        }

        var context = new CrossRuleContext(
            plan, rows, arrival.Envelope.Unit!, arrival.Envelope.Period, arrival.Envelope.ReporterOrg, asOf);
        foreach (var rule in rules)
        {
            await rule.PrepareAsync(context, cancellation);
        }

        return await files.JudgeAsync(
            arrival.File, arrival.Format.Value, arrival.Dataset, arrival.Envelope, rules, asOf, sink, log, cancellation, watch);
    }
}
