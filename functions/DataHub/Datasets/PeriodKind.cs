namespace DataHub.Datasets;

/// <summary>The kind of period for which a dataset is reported (报告期类型).</summary>
public enum PeriodKind
{
    /// <summary>A register: what stands in it holds until it changes.</summary>
    None,

    /// <summary>yyyy-MM.</summary>
    Month,

    /// <summary>yyyy-Qn.</summary>
    Quarter,

    /// <summary>yyyy.</summary>
    Year,

    /// <summary>One business day, yyyy-MM-dd: for what comes in hundreds of thousands of rows a month.</summary>
    Date,
}
