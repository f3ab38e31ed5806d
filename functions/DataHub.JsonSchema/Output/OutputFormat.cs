namespace DataHub.JsonSchema;

/// <summary>The output formats of JSON Schema Core 2020-12, 12.4.</summary>
public enum OutputFormat
{
    /// <summary>The verdict only.</summary>
    Flag,

    /// <summary>A flat list of errors.</summary>
    Basic,

    /// <summary>The errors as a tree along the schema, without the branches that hold only one.</summary>
    Detailed,
}
