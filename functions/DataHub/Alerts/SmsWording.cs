using DataHub.Plan;

namespace DataHub.Alerts;

/// <summary>
/// The short message of a step, with names in braces; it must be short for the longest name of a unit, too.
/// </summary>
public sealed record SmsWording(LadderStepKind Kind, string Text);
