namespace DataHub.Datasets;

/// <summary>What a column's cells hold once they are normalised.</summary>
public enum ColumnType
{
    Text,
    Number,
    Integer,
    Boolean,

    /// <summary>A calendar date, ISO 8601 (yyyy-MM-dd).</summary>
    Date,

    /// <summary>A business month (yyyy-MM).</summary>
    Month,

    /// <summary>A point in time, as UTC to the second: yyyy-MM-ddTHH:mm:ssZ. Without an offset it is
    /// Beijing's.</summary>
    Instant,

    /// <summary>A list of texts; in a cell separated by 、 ， ; or |.</summary>
    List,

    /// <summary>A list of small records; in a cell <c>0301:3.1；0302:1.7</c>, the members in the schema's
    /// order.</summary>
    Items,

    /// <summary>Nested values that only JSON carries.</summary>
    Nested,
}
