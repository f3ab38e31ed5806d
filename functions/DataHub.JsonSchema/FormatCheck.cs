namespace DataHub.JsonSchema;

/// <summary>Whether a string is of some format. Must be thread-safe and must not keep the span.</summary>
public delegate bool FormatCheck(ReadOnlySpan<char> text);
