namespace DataHub.Workbooks;

/// <summary>One entry of a column's drop-down list.</summary>
/// <param name="Label">What people choose and read; the readers understand it.</param>
/// <param name="Value">The canonical value.</param>
public sealed record Choice(string Label, string Value);
