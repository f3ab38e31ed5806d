namespace DataHub.Identifiers;

/// <summary>What can be said of an identifier from its characters alone.</summary>
public enum Standing
{
    /// <summary>Well formed, and its check digits agree.</summary>
    Valid,

    /// <summary>May be genuine although a check digit disagrees: accepted with a warning.</summary>
    Doubtful,

    /// <summary>Cannot be genuine as it is written.</summary>
    Invalid,
}
