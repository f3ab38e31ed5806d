namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>A sheet that is printed on two pages side by side (左右两页), because on one it could not be read.</summary>
/// <param name="FirstPageColumns">How many columns the first page holds; both pages are to be about as wide.</param>
/// <param name="RepeatedColumns">How many of the first columns the second page repeats, to tell its rows by.</param>
internal sealed record FacingPages(int FirstPageColumns, int RepeatedColumns);
