namespace DataHub.JsonSchema.Patterns;

/// <summary>A pattern that ECMA-262 (with the flag u) does not allow.</summary>
internal sealed class PatternSyntaxException(string reason, int position)
    : ArgumentException($"{reason} at position {position}");
