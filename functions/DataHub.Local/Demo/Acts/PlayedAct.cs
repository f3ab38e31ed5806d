namespace DataHub.Local.Demo.Acts;

/// <summary>An act, the hub's answer, and in what the answer differs from the expected one.</summary>
/// <param name="Who">Name of the one who acted.</param>
internal sealed record PlayedAct(Act Act, string Who, ActAnswer Answer, IReadOnlyList<string> Surprises);
