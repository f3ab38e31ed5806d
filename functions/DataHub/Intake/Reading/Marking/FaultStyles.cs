using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Intake.Reading.Marking;

/// <summary>Cell styles that are red and otherwise as they were.</summary>
internal sealed class FaultStyles
{
    private const string Red = "FFFFC7CE";

    private readonly CellFormats _formats;
    private readonly Dictionary<uint, uint> _faulty = [];
    private readonly uint _fill;

    public FaultStyles(WorkbookPart workbook)
    {
        var part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>();
        var sheet = part.Stylesheet ??= new Stylesheet();
        sheet.Fonts ??= new Fonts(new Font());
        sheet.Fills ??= new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        sheet.Borders ??= new Borders(new Border());
        sheet.CellFormats ??= new CellFormats(new CellFormat());
        _formats = sheet.CellFormats;
        _fill = (uint)sheet.Fills.Elements<Fill>().Count();
        sheet.Fills.AppendChild(new Fill(new PatternFill
        {
            PatternType = PatternValues.Solid,
            ForegroundColor = new ForegroundColor { Rgb = HexBinaryValue.FromString(Red) },
        }));
        sheet.Fills.Count = _fill + 1;
    }

    public uint FaultyOf(uint style)
    {
        if (_faulty.TryGetValue(style, out var faulty))
        {
            return faulty;
        }

        var formats = _formats.Elements<CellFormat>().ToList();
        var format = style < formats.Count ? (CellFormat)formats[(int)style].CloneNode(true) : new CellFormat();
        format.FillId = _fill;
        format.ApplyFill = true;
        _formats.AppendChild(format);
        _formats.Count = (uint)formats.Count + 1;
        return _faulty[style] = (uint)formats.Count;
    }
}
