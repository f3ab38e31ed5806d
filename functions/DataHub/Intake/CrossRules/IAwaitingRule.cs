using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// A cross rule whose rows may come before the rows they refer to. It says so with
/// <see cref="Checks.RowFindings.AddPending"/>, naming what it waits for; a later submission, or the nightly look, finds
/// it there.
/// </summary>
public interface IAwaitingRule : ICrossRule
{
    /// <summary>Whether what a reference names is among the rows this rule has met; to be asked after the last row.</summary>
    bool IsThere(string reference);

    /// <summary>Which of the references are there by now, wherever in the city they were reported.</summary>
    /// <param name="since">The oldest of the waiting submissions, UTC.</param>
    Task<IReadOnlySet<string>> FindAsync(
        CityPlan plan, RowStore rows, IReadOnlySet<string> references, DateTimeOffset since, DateTimeOffset asOf,
        CancellationToken cancellation);
}
