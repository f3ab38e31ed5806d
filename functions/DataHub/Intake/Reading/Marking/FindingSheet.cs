using System.Globalization;
using DataHub.Intake.Receipts;
using DataHub.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Intake.Reading.Marking;

/// <summary>The leading sheet of a returned workbook: the outcome, and the faults by row.</summary>
internal static class FindingSheet
{
    private static readonly string[] Headings = ["行号", "列号", "表头", "填写内容", "级别", "问题", "处理办法", "规则代码"];

    private static readonly double[] Widths = [8, 8, 20, 24, 8, 60, 60, 24];

    public static void AddTo(WorkbookPart workbook, Receipt receipt)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(ColumnsOf(), Data(receipt));
        var sheets = workbook.Workbook!.Sheets ??= new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        var id = sheets.Elements<Sheet>().Select(sheet => sheet.SheetId?.Value ?? 0).DefaultIfEmpty(0u).Max() + 1;
        sheets.PrependChild(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = id, Name = FreeName(sheets) });
        ShiftNames(workbook.Workbook);
        ShowFirst(workbook);
    }

    private static Columns ColumnsOf()
    {
        var columns = new Columns();
        for (var index = 0u; index < Widths.Length; index++)
        {
            var number = index + 1;
            columns.AppendChild(new Column { Min = number, Max = number, Width = Widths[index], CustomWidth = true });
        }

        return columns;
    }

    private static SheetData Data(Receipt receipt)
    {
        var counts = receipt.Counts;
        var data = new SheetData();
        Append(data, [$"{receipt.DatasetZh} 校验结果"]);
        Append(data, [$"回执号：{receipt.SubmissionId}"]);
        Append(data, [
            $"读取 {counts.Read} 行：接受 {counts.Accepted}，未变 {counts.Unchanged}，"
            + $"退回 {counts.Rejected}，空行 {counts.Blank}"]);
        Append(data, [receipt.Next.Zh]);
        Append(data, []);
        Append(data, Headings);
        foreach (var finding in receipt.Findings.OrderBy(finding => finding.Row ?? 0))
        {
            Append(data, [
                finding.Row?.ToString(CultureInfo.InvariantCulture), finding.Column, finding.Heading, finding.Value,
                FindingText.SeverityOf(finding), finding.Message.Zh, finding.Remedy.Zh, finding.Code]);
        }

        foreach (var total in receipt.Totals.Where(total => total.Total > total.Shown))
        {
            Append(data, ["", "", "", "", "", $"{total.Code} 共 {total.Total} 处，此处列出前 {total.Shown} 处", "", total.Code]);
        }

        return data;
    }

    private static void Append(SheetData data, IReadOnlyList<string?> texts)
    {
        var row = new Row();
        foreach (var text in texts)
        {
            row.AppendChild(new Cell
            {
                DataType = CellValues.InlineString,
                InlineString = new InlineString(
                    new Text(SafeText.ForXml(text)) { Space = SpaceProcessingModeValues.Preserve }),
            });
        }

        data.AppendChild(row);
    }

    /// <summary>The sheet of an earlier return may still be there.</summary>
    private static string FreeName(DocumentFormat.OpenXml.Spreadsheet.Sheets sheets)
    {
        var taken = sheets.Elements<Sheet>()
            .Select(sheet => sheet.Name?.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, sheets.Elements<Sheet>().Count() + 2)
            .Select(number => number == 1 ? MarkedCopy.Title : $"{MarkedCopy.Title}{number}")
            .First(name => !taken.Contains(name));
    }

    /// <summary>Names that belong to a sheet count the sheets from the first.</summary>
    private static void ShiftNames(Workbook workbook)
    {
        foreach (var name in workbook.DefinedNames?.Elements<DefinedName>() ?? [])
        {
            if (name.LocalSheetId is not null)
            {
                name.LocalSheetId = name.LocalSheetId.Value + 1;
            }
        }
    }

    private static void ShowFirst(WorkbookPart workbook)
    {
        foreach (var view in workbook.Workbook!.BookViews?.Elements<WorkbookView>() ?? [])
        {
            view.ActiveTab = 0;
            view.FirstSheet = null;
        }

        var views = workbook.WorksheetParts
            .SelectMany(part => part.Worksheet?.SheetViews?.Elements<SheetView>() ?? []);
        foreach (var view in views)
        {
            view.TabSelected = null;
        }
    }
}
