namespace DataHub.Intake.Reading;

/// <summary>A cell as it stands in the sheet's XML; its characters lie in the scanner.</summary>
internal struct XlsxCell
{
    /// <summary>From 0.</summary>
    public int Column;

    public XlsxCellKind Kind;

    public bool HasFormula;

    public int Style;

    public int Start;

    public int Length;
}
