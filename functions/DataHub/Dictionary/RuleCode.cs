using DataHub.Intake.Receipts;

namespace DataHub.Dictionary;

/// <summary>A code that a receipt can print: what it means, by which example, and what to do about it.</summary>
public sealed record RuleCode
{
    /// <summary>As on the receipt, such as D04-BALANCE.</summary>
    public required string Code { get; init; }

    /// <summary>How grave it can be; more than one where an explanation makes a difference milder.</summary>
    public required IReadOnlyList<Severity> Severities { get; init; }

    public required Wording Meaning { get; init; }

    public required Wording Remedy { get; init; }

    /// <summary>What is found wrong, or the condition that must hold.</summary>
    public required Wording Example { get; init; }

    /// <summary>The rule of Intake/CrossRules it belongs to; null for others.</summary>
    public string? CrossRule { get; init; }

    /// <summary>Codes of the datasets it can occur in; null for every dataset.</summary>
    public IReadOnlyList<string>? Datasets { get; init; }
}
