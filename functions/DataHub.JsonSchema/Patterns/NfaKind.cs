namespace DataHub.JsonSchema.Patterns;

/// <summary>What a state of the automaton waits for.</summary>
internal enum NfaKind
{
    Accept,
    One,
    Split,
    Start,
    End,
}
