using DataHub.Dispatch.Facts;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Verdicts;

/// <summary>Why a unit is not green: the rule, what went in, the threshold, and how far off it is.</summary>
/// <param name="Rule">PACE, MILESTONE, REPORT-MISSED, REPORTS-LATE-IN-A-ROW, PROJECT-STALLED or
/// COMPLIANCE-UNRESOLVED.</param>
/// <param name="Subject">What it is about: a target's code, a dataset or a project.</param>
/// <param name="HowFarOff">Distance from the threshold, in the threshold's unit.</param>
/// <param name="Sources">The rows that went in.</param>
public sealed record VerdictReason(
    string Rule,
    VerdictLevel Level,
    string Subject,
    IReadOnlyList<VerdictInput> Inputs,
    VerdictThreshold Threshold,
    decimal HowFarOff,
    Wording Sentence,
    IReadOnlyList<SourceRef> Sources);
