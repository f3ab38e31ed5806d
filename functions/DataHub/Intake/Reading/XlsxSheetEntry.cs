namespace DataHub.Intake.Reading;

/// <summary>A worksheet as the workbook lists it.</summary>
internal sealed record XlsxSheetEntry(string Name, bool IsHidden, string Part);
