using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Explaining;

/// <summary>A rule that an assessment rests on: what went in, the threshold, and how far off.</summary>
/// <param name="HowFarOff">Distance from the threshold, in its unit.</param>
public sealed record ExplainedReason(
    string Rule,
    VerdictLevel Level,
    string Subject,
    IReadOnlyList<VerdictInput> Inputs,
    VerdictThreshold Threshold,
    decimal HowFarOff,
    Wording Sentence);
