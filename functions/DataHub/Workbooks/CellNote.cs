namespace DataHub.Workbooks;

/// <summary>A note at a cell (批注).</summary>
/// <param name="Row">As the sheet numbers it, from 1.</param>
/// <param name="Column">From 0.</param>
internal sealed record CellNote(long Row, int Column, string Text);
