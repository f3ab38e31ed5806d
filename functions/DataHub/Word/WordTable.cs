using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DataHub.Word;

/// <summary>A table of a paper: across the type area, thin lines, small 仿宋.</summary>
internal static class WordTable
{
    public static Style Style() => new()
    {
        Type = StyleValues.Table,
        StyleId = WordStyle.Table,
        CustomStyle = true,
        StyleName = new StyleName { Val = "公文表格" },
        StyleTableProperties = new StyleTableProperties
        {
            TableBorders = new TableBorders
            {
                TopBorder = Thin<TopBorder>(),
                LeftBorder = Thin<LeftBorder>(),
                BottomBorder = Thin<BottomBorder>(),
                RightBorder = Thin<RightBorder>(),
                InsideHorizontalBorder = Thin<InsideHorizontalBorder>(),
                InsideVerticalBorder = Thin<InsideVerticalBorder>(),
            },
            TableCellMarginDefault = new TableCellMarginDefault
            {
                TopMargin = new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                TableCellLeftMargin = new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                BottomMargin = new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                TableCellRightMargin = new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa },
            },
        },
    };

    public static IEnumerable<OpenXmlElement> Of(OfficialBlock.Table table)
    {
        var widths = Widths(table.Columns);
        var element = new Table(
            new TableProperties
            {
                TableStyle = new TableStyle { Val = WordStyle.Table },
                TableWidth = new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            },
            new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        element.Append(Row(
            [.. table.Columns.Select(column => column.Heading)], _ => WordStyle.TableHeading, isHeading: true));
        element.Append(table.Rows.Select((cells, index) => Row(
            cells,
            column => table.HasTotal && index == table.Rows.Count - 1 ? WordStyle.TableTotal
                : table.Columns[column].IsText ? WordStyle.TableText
                : WordStyle.TableFigure,
            isHeading: false)));
        return [WordText.Paragraph(WordStyle.TableCaption, table.Caption), element];

        TableRow Row(IReadOnlyList<string> cells, Func<int, string> style, bool isHeading)
        {
            var properties = new TableRowProperties(new CantSplit());
            if (isHeading)
            {
                properties.Append(new TableHeader());
            }

            var row = new TableRow(properties);
            row.Append(cells.Select((cell, column) => new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Width = Text(widths[column]), Type = TableWidthUnitValues.Dxa },
                    new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                WordText.Paragraph(style(column), cell))));
            return row;
        }
    }

    private static int[] Widths(IReadOnlyList<TableColumn> columns)
    {
        var parts = columns.Sum(column => column.Width);
        return [.. columns.Select(column => WordPage.TypeWidth * column.Width / parts)];
    }

    private static T Thin<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "auto" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
