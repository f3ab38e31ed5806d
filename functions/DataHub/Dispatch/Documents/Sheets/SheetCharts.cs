using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>
/// Bar charts to the right of a sheet's table, one below the other. They point at its cells, so that a corrected cell
/// moves its bar, and carry the figures too, for programs that do not look there.
/// </summary>
internal static class SheetCharts
{
    private const int FirstColumn = 5;
    private const int Columns = 10;
    private const int Rows = 18;

    /// <param name="firstRow">The row of the first figures, from 1.</param>
    public static void Add(WorksheetPart sheet, string sheetName, int firstRow, IReadOnlyList<ChartSpec> charts)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>();
        drawing.WorksheetDrawing = new WorksheetDrawing();
        foreach (var (chart, index) in charts.Select((chart, index) => (chart, index)))
        {
            var part = drawing.AddNewPart<ChartPart>();
            part.ChartSpace = Space(chart, sheetName, firstRow);
            drawing.WorksheetDrawing.Append(Anchor(drawing.GetIdOfPart(part), chart.Title, index));
        }

        sheet.Worksheet!.Append(new DocumentFormat.OpenXml.Spreadsheet.Drawing { Id = sheet.GetIdOfPart(drawing) });
    }

    private static TwoCellAnchor Anchor(string partId, string title, int index) => new(
        new FromMarker(Column(FirstColumn), new ColumnOffset("0"), Row((index * Rows) + 1), new RowOffset("0")),
        new ToMarker(Column(FirstColumn + Columns), new ColumnOffset("0"), Row(((index + 1) * Rows) - 1), new RowOffset("0")),
        new GraphicFrame(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties { Id = (uint)index + 2, Name = $"图{index + 1}", Description = title },
                new NonVisualGraphicFrameDrawingProperties()),
            new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new ChartReference { Id = partId })
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
            }))
        {
            Macro = "",
        },
        new ClientData());

    private static ChartSpace Space(ChartSpec chart, string sheetName, int firstRow)
    {
        const uint categories = 1;
        const uint values = 2;
        var bars = new BarChart(
            new BarDirection { Val = BarDirectionValues.Column },
            new BarGrouping { Val = BarGroupingValues.Clustered },
            new VaryColors { Val = false });
        bars.Append(chart.Series.Select((series, index) => Series(series, (uint)index, chart.Categories, sheetName, firstRow)));
        bars.Append(new GapWidth { Val = 60 }, new AxisId { Val = categories }, new AxisId { Val = values });
        var space = new Chart(
            new Title(new ChartText(Rich(chart.Title, 1400)), new Overlay { Val = false }),
            new AutoTitleDeleted { Val = false },
            new PlotArea(new Layout(), bars, CategoryAxis(categories, values), ValueAxis(values, categories, chart)));
        if (chart.Series.Count > 1)
        {
            space.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }));
        }

        space.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        return new ChartSpace(new RoundedCorners { Val = false }, space);
    }

    private static BarChartSeries Series(
        ChartSeries series, uint index, IReadOnlyList<string> categories, string sheetName, int firstRow)
    {
        var names = new StringCache(new PointCount { Val = (uint)categories.Count });
        names.Append(categories.Select((name, row) => new StringPoint(new NumericValue(name)) { Index = (uint)row }));
        var figures = new NumberingCache(new FormatCode("General"), new PointCount { Val = (uint)series.Values.Count });
        figures.Append(series.Values
            .Select((value, row) => (value, row))
            .Where(point => point.value is not null)
            .Select(point => new NumericPoint(new NumericValue(point.value!.Value.ToString(CultureInfo.InvariantCulture)))
            {
                Index = (uint)point.row,
            }));
        var labels = new DataLabels(
            new ShowLegendKey { Val = false },
            new ShowValue { Val = true },
            new ShowCategoryName { Val = false },
            new ShowSeriesName { Val = false },
            new ShowPercent { Val = false },
            new ShowBubbleSize { Val = false });
        return new BarChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = index },
            new Order { Val = index },
            new SeriesText(new StringReference(
                new Formula(Range(series.Column, firstRow - 1, 1)),
                new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(series.Name)) { Index = 0 }))),
            new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = series.Ink })),
            new InvertIfNegative { Val = false },
            labels,
            new CategoryAxisData(new StringReference(new Formula(Range('A', firstRow, categories.Count)), names)),
            new Values(new NumberReference(new Formula(Range(series.Column, firstRow, categories.Count)), figures)));

        string Range(char column, int row, int count) => string.Create(
            CultureInfo.InvariantCulture, $"'{sheetName}'!${column}${row}{(count == 1 ? "" : $":${column}${row + count - 1}")}");
    }

    private static CategoryAxis CategoryAxis(uint id, uint crossing) => new(
        new AxisId { Val = id },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new CrossingAxis { Val = crossing },
        new Crosses { Val = CrossesValues.AutoZero });

    private static ValueAxis ValueAxis(uint id, uint crossing, ChartSpec chart)
    {
        const int few = 10;
        var axis = new ValueAxis(
            new AxisId { Val = id },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }),
            new Delete { Val = false },
            new AxisPosition { Val = AxisPositionValues.Left },
            new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "E3E8EB" })))),
            new NumberingFormat { FormatCode = "General", SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
            new CrossingAxis { Val = crossing },
            new Crosses { Val = CrossesValues.AutoZero });
        if (chart.Series.Max(series => series.Values.Max()) < few)
        {
            axis.Append(new CrossBetween { Val = CrossBetweenValues.Between }, new MajorUnit { Val = 1 });
        }

        return axis;
    }

    private static RichText Rich(string text, int size) => new(
        new A.BodyProperties(),
        new A.ListStyle(),
        new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = size, Bold = true }),
            new A.Run(new A.RunProperties { Language = "zh-CN", FontSize = size, Bold = true }, new A.Text(text))));

    private static ColumnId Column(int column) => new(column.ToString(CultureInfo.InvariantCulture));

    private static RowId Row(int row) => new(row.ToString(CultureInfo.InvariantCulture));
}
