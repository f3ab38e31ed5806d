namespace DataHub.Intake.Pending;

/// <summary>What a row of this submission waits for.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Reference">What has to come, as the rule names it.</param>
/// <param name="Row">Where the first row that waits for it stands.</param>
public readonly record struct Awaited(string Code, string Reference, long Row);
