using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Workbooks;

/// <summary>The thin grey lines around the cells of the hub's tables.</summary>
internal static class ThinBorder
{
    public static Border Make() => new(
        new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
        new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
        new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Color Grey() => new() { Rgb = "FF8C979E" };
}
