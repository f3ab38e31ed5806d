namespace DataHub.Identifiers;

/// <summary>Judges an identifier as it is written. Thread-safe; allocates nothing when it is valid.</summary>
public delegate IdentifierVerdict IdentifierCheck(ReadOnlySpan<char> value);
