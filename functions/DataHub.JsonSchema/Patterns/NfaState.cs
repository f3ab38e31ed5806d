namespace DataHub.JsonSchema.Patterns;

/// <summary>One state of a Thompson automaton.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Set">The code points that lead on, for <see cref="NfaKind.One"/>.</param>
/// <param name="Next">The state it leads to.</param>
/// <param name="Other">The second one, for <see cref="NfaKind.Split"/>.</param>
internal record struct NfaState(NfaKind Kind, CodePointSet? Set, int Next, int Other);
