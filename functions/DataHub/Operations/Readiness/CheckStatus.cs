namespace DataHub.Operations.Readiness;

/// <summary>What a check found.</summary>
public enum CheckStatus
{
    /// <summary>All is well.</summary>
    Pass,

    /// <summary>The hub works; something needs a look before it does not.</summary>
    Warn,

    /// <summary>Something does not work.</summary>
    Fail,
}
