using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Verdicts;
using DataHub.Plan;
using DataHub.Register;
using DataHub.Storage;

namespace DataHub.Dispatch;

/// <summary>
/// Compiles a month's dispatch (调度) from what the hub knew at an instant; stores nothing. The same month and instant
/// give the same bulletin. Obligations O57 to O59.
/// </summary>
public sealed class DispatchCompiler(
    CityPlan plan,
    FactReader facts,
    SubmissionStore submissions,
    ReportRegister register)
{
    private readonly ReportingHistory _reporting = new(plan, register);

    /// <param name="month">The reporting month.</param>
    /// <param name="asOf">What arrived later is not seen; milestones and lateness are judged on its business date.</param>
    public async Task<Bulletin> CompileAsync(
        BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var reading = facts.ReadAsync(month, asOf, cancellation);
        var reporting = await _reporting.ReadAsync(month, asOf, cancellation);
        var known = await reading;
        var sources = await BulletinSources.ReadAsync(known, month, submissions, cancellation);
        return BulletinComposer.Compose(plan, month, asOf, known, reporting, sources);
    }
}
