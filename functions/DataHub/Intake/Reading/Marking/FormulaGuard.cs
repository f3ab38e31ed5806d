using System.Text.RegularExpressions;
using DataHub.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Intake.Reading.Marking;

/// <summary>
/// Makes a copy of somebody's workbook safe for whoever opens it: texts that look like formulas get their apostrophe,
/// formulas that reach outside the workbook leave their values, links to other files go. Sums and the like stay.
/// </summary>
internal static partial class FormulaGuard
{
    public static void Apply(WorkbookPart workbook, WorksheetPart sheet)
    {
        var shared = workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().ToList() ?? [];
        var groups = new HashSet<uint>();
        foreach (var cell in sheet.Worksheet!.Descendants<Cell>())
        {
            if (cell.CellFormula is { } formula && IsToGo(formula, groups))
            {
                formula.Remove();
            }

            if (TextOf(cell, shared) is { } text && SafeText.ForXml(text) is var safe && safe != text)
            {
                cell.DataType = CellValues.InlineString;
                cell.CellValue = null;
                cell.InlineString = new InlineString(new Text(safe) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        if (workbook.CalculationChainPart is { } order)
        {
            workbook.DeletePart(order);
        }

        workbook.Workbook!.ExternalReferences?.Remove();
        workbook.DeleteParts(workbook.ExternalWorkbookParts.ToList());
    }

    /// <param name="groups">Numbers of formulas that are written once for several cells, and went.</param>
    private static bool IsToGo(CellFormula formula, HashSet<uint> groups)
    {
        if (formula.SharedIndex?.Value is { } group && groups.Contains(group))
        {
            return true;
        }

        if (!ReachesOutside().IsMatch(formula.Text))
        {
            return false;
        }

        if (formula.SharedIndex?.Value is { } first)
        {
            groups.Add(first);
        }

        return true;
    }

    /// <summary>The text of a cell that holds one by itself; null for numbers and for what a formula yields.</summary>
    private static string? TextOf(Cell cell, List<SharedStringItem> shared)
    {
        if (cell.CellFormula is not null || cell.DataType is not { } type)
        {
            return null;
        }

        if (type == CellValues.SharedString)
        {
            return int.TryParse(cell.CellValue?.Text, out var at) && (uint)at < (uint)shared.Count
                ? shared[at].InnerText
                : null;
        }

        return type == CellValues.InlineString ? cell.InlineString?.InnerText
            : type == CellValues.String ? cell.CellValue?.Text
            : null;
    }

    // A bar calls another program (DDE), a bracket another workbook.
    [GeneratedRegex(@"\||\[|://|\b(HYPERLINK|WEBSERVICE|FILTERXML|IMAGE|RTD|CALL|REGISTER|EXEC|SQL\.REQUEST)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReachesOutside();
}
