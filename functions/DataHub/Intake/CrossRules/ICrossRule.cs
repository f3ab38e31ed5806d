using DataHub.Intake.Checks;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// A rule that needs other rows (跨行规则). One instance a submission: it first reads what it needs, then looks at each row
/// in turn. A dataset names its rules in <c>x-hub.crossRules</c>; the class bears the same name.
/// </summary>
public interface ICrossRule
{
    /// <summary>Reads what the rule compares with.</summary>
    Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation);

    /// <summary>Looks at a row, which may have failed elsewhere: a value that is missing or of another kind is no
    /// fault here.</summary>
    /// <param name="key">The row's natural key.</param>
    void Check(Record row, string key, RowFindings findings);

    /// <summary>
    /// Says after the last row what only the whole file shows: rows still without what they refer to, items left out.
    /// The rows
    /// have been judged by then, so it can inform and warn, and refuses nothing.
    /// </summary>
    Task CompleteAsync(RowFindings findings, CancellationToken cancellation) => Task.CompletedTask;
}
