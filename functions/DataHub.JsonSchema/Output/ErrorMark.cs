namespace DataHub.JsonSchema;

/// <summary>How many errors there were at some moment: all of them, and those kept.</summary>
internal readonly record struct ErrorMark(int Count, int Kept);
