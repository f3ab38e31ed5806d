using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Datasets.Rules;

/// <summary>A rule that looks at one row: data in the schema, compiled once (行内规则).</summary>
public sealed class InRowRule
{
    public required string Code { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The fields at fault; the first is where the finding stands.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Whether the rule applies; null for always. Unknown means that it does not.</summary>
    public required Func<Record, RuleEnvironment, bool?>? When { get; init; }

    /// <summary>What must hold. Unknown, because a value is missing, passes: requiring values is the schema's
    /// business.</summary>
    public required Func<Record, RuleEnvironment, bool?> Must { get; init; }

    /// <summary>What must hold, as the schema writes it.</summary>
    public required string MustText { get; init; }

    /// <summary>Where it must hold, as the schema writes it; null for always.</summary>
    public string? WhenText { get; init; }

    public required MessageTemplate Message { get; init; }

    public required MessageTemplate Remedy { get; init; }

    public bool IsBroken(Record row, RuleEnvironment environment) =>
        (When is null || When(row, environment) == true) && Must(row, environment) == false;
}
