namespace DataHub.JsonSchema.Instances;

/// <summary>One value (or member name) on a <see cref="JsonTape"/>.</summary>
/// <param name="Kind">What it is; a member's name is a string.</param>
/// <param name="Start">Where its text begins in the tape's buffer.</param>
/// <param name="Length">Bytes of text for a string or number; members or items for a container.</param>
/// <param name="Next">The token that follows it and all it contains.</param>
internal record struct Token(JsonKind Kind, int Start, int Length, int Next);
