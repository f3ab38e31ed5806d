using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Verdicts;
using DataHub.Workbooks;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>A cell: text or a number, and its style.</summary>
internal readonly record struct SheetCell(string? Text, decimal? Number, CellStyle Style)
{
    private static readonly SheetCell NotReported = new(Phrase.NotReported, null, CellStyle.NotReported);

    public static SheetCell Heading(string text) => new(text, null, CellStyle.Heading);

    /// <summary>Text that people wrote; empty when there is none.</summary>
    public static SheetCell Written(string? text) => new(SafeText.ForXml(text), null, CellStyle.Text);

    public static SheetCell Centred(string text) =>
        text == Phrase.NotReported ? NotReported : new(SafeText.ForXml(text), null, CellStyle.Centred);

    public static SheetCell Total(string text) => new(text, null, CellStyle.Total);

    public static SheetCell Whole(decimal? number) =>
        number is { } value ? new(null, value, CellStyle.Whole) : NotReported;

    public static SheetCell Decimal(decimal? number) =>
        number is { } value ? new(null, Shown.Rounded(value, 2), CellStyle.TwoDecimals) : NotReported;

    public static SheetCell TotalDecimal(decimal? number, bool partial) => number is { } value
        ? new(null, Shown.Rounded(value, 2), partial ? CellStyle.TotalTwoDecimalsPartial : CellStyle.TotalTwoDecimals)
        : Total(Phrase.NotReported);

    public static SheetCell Verdict(VerdictLevel level) => new(
        VerdictMark.Of(level).Text,
        null,
        level switch
        {
            VerdictLevel.Green => CellStyle.Green,
            VerdictLevel.Slow => CellStyle.Slow,
            _ => CellStyle.Severe,
        });

    /// <summary>Lines it takes in a column so many characters wide; a Chinese character is two wide.</summary>
    public int LinesIn(int columns)
    {
        var lines = 0;
        foreach (var line in (Text ?? "").Split('\n'))
        {
            var width = line.Sum(c => c < 0x2E80 ? 1 : 2);
            lines += Math.Max(1, (width + columns - 1) / Math.Max(1, columns));
        }

        return lines;
    }
}
