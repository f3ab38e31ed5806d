using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Workbooks;

/// <summary>The style sheet of a workbook, grown as its cells ask for a look and a number format.</summary>
internal sealed class LookStyles
{
    private const string FontName = "宋体";
    private const uint FirstOwnFormat = 164;

    private static readonly Dictionary<string, uint> BuiltIn = new(StringComparer.Ordinal)
    {
        [ColumnFormat.General] = 0,
        [ColumnFormat.Whole] = 1,
        [ColumnFormat.Percent] = 10,
        [ColumnFormat.Text] = 49,
    };

    private readonly Dictionary<string, uint> _formats = new(BuiltIn, StringComparer.Ordinal);
    private readonly List<(TableLook Look, uint Format)> _styles = [(TableLook.Plain, 0)];

    /// <summary>The index of a style.</summary>
    /// <param name="format">A number format's code; see <see cref="ColumnFormat"/>.</param>
    public uint Of(TableLook look, string format = ColumnFormat.General)
    {
        if (!_formats.TryGetValue(format, out var id))
        {
            _formats[format] = id = FirstOwnFormat + (uint)(_formats.Count - BuiltIn.Count);
        }

        var found = _styles.IndexOf((look, id));
        if (found < 0)
        {
            found = _styles.Count;
            _styles.Add((look, id));
        }

        return (uint)found;
    }

    /// <summary>To be called when every cell has its style.</summary>
    public Stylesheet Build()
    {
        var own = _formats.Where(format => format.Value >= FirstOwnFormat)
            .Select(format => new NumberingFormat { NumberFormatId = format.Value, FormatCode = format.Key })
            .ToList();
        var looks = Enum.GetValues<TableLook>();
        var sheet = new Stylesheet();
        if (own.Count > 0)
        {
            sheet.Append(new NumberingFormats(own));
        }

        sheet.Append(
            new Fonts(looks.Select(FontOf)),
            new Fills(FixedFills().Concat(looks.Select(FillOf))),
            new Borders(new Border(), ThinBorder.Make()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(_styles.Select(style => FormatOf(style.Look, style.Format))));
        return sheet;
    }

    private static Font FontOf(TableLook look)
    {
        var font = new Font();
        if (look is TableLook.Title or TableLook.Heading or TableLook.RequiredHeading)
        {
            font.Append(new Bold());
        }

        if (look == TableLook.Example)
        {
            font.Append(new Italic());
        }

        font.Append(
            new FontSize { Val = look == TableLook.Title ? 16 : 11 },
            new Color { Rgb = look is TableLook.Example or TableLook.Note ? "FF6E7781" : "FF1F2328" },
            new FontName { Val = FontName },
            new FontFamilyNumbering { Val = 3 });
        return font;
    }

    // The first two fills are the format's own.
    private static Fill[] FixedFills() =>
    [
        new Fill(new PatternFill { PatternType = PatternValues.None }),
        new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
    ];

    private static Fill FillOf(TableLook look) => look switch
    {
        TableLook.Heading => Solid("FFE7ECEF"),
        TableLook.RequiredHeading => Solid("FFFFE8B3"),
        TableLook.Example => Solid("FFF4F6F7"),
        TableLook.Fault => Solid("FFFFC7CE"),
        _ => new Fill(new PatternFill { PatternType = PatternValues.None }),
    };

    private static Fill Solid(string rgb) => new(
        new PatternFill(new ForegroundColor { Rgb = rgb }) { PatternType = PatternValues.Solid });

    private static CellFormat FormatOf(TableLook look, uint format)
    {
        var isHeading = look is TableLook.Heading or TableLook.RequiredHeading;
        return new CellFormat
        {
            FontId = (uint)look,
            FillId = (uint)look + (uint)FixedFills().Length,
            BorderId = isHeading || look is TableLook.Cell or TableLook.Example or TableLook.Fault ? 1u : 0u,
            NumberFormatId = format,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
            Alignment = new Alignment
            {
                Horizontal = isHeading ? HorizontalAlignmentValues.Center : null,
                Vertical = look == TableLook.Cell ? VerticalAlignmentValues.Top : VerticalAlignmentValues.Center,
                WrapText = isHeading || look is TableLook.Cell ? true : null,
            },
        };
    }
}
