using DataHub.Intake.Receipts;

namespace DataHub.Identifiers;

/// <summary>What is to be said of one identifier.</summary>
/// <param name="Code">Stable code of the reason, such as <c>USCC-CHECK</c>; null when valid.</param>
/// <param name="Reason">Why it is not valid; null when it is. Never quotes the value, which may be personal.</param>
/// <param name="Suggestion">
/// The valid identifier that was probably meant. For a human to confirm, never applied by the hub; as personal as the
/// value.
/// </param>
public sealed record IdentifierVerdict(Standing Standing, string? Code, Wording? Reason, string? Suggestion = null)
{
    public static IdentifierVerdict Valid { get; } = new(Standing.Valid, null, null);

    internal static IdentifierVerdict Invalid(string code, string zh, string en) =>
        new(Standing.Invalid, code, new Wording(zh, en));

    internal static IdentifierVerdict Doubtful(string code, string zh, string en) =>
        new(Standing.Doubtful, code, new Wording(zh, en));
}
