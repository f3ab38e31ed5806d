namespace DataHub.JsonSchema;

/// <summary>How much an evaluation finds out about an invalid instance.</summary>
public enum ErrorMode
{
    /// <summary>The verdict only.</summary>
    Flag,

    /// <summary>The first error.</summary>
    First,

    /// <summary>Every error; those up to the cap in words, the others counted.</summary>
    All,
}
