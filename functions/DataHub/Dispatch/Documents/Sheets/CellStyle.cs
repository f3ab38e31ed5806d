namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>The styles of the workbook; the number is the index in its style sheet.</summary>
internal enum CellStyle
{
    Plain,
    Title,
    Subtitle,
    Note,
    Heading,
    Text,
    Centred,
    NotReported,
    Whole,
    TwoDecimals,

    /// <summary>Two decimals and （估）: a share of a whole year's quantity.</summary>
    TwoDecimalsEstimated,
    Total,
    TotalTwoDecimals,

    /// <summary>Two decimals and an asterisk: a total that leaves units out.</summary>
    TotalTwoDecimalsPartial,
    Green,
    Slow,
    Severe,
}
