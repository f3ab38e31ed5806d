namespace DataHub.JsonSchema.Patterns;

/// <summary>What is known of a text when the automaton is in some state.</summary>
internal enum DfaVerdict : byte
{
    /// <summary>More text may bring a match.</summary>
    Open,

    /// <summary>It matches if it ends here.</summary>
    MatchAtEnd,

    /// <summary>It matches whatever follows.</summary>
    Match,

    /// <summary>It does not match whatever follows.</summary>
    Never,
}
