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

    /// <summary>A list of texts; in a cell separated by 、 ， ; or |.</summary>
    List,

    /// <summary>Nested values that only JSON carries.</summary>
    Nested,
}
