namespace DataHub.Local.Replay.Truth;

/// <summary>An enterprise's declaration of a material (D04), or a correction of one.</summary>
/// <param name="FromGeneratorT">Bought from generators, tonnes.</param>
/// <param name="Converted">Whether the mass was converted from pieces.</param>
internal sealed record ToldDeclaration(
    DateTimeOffset At, string Unit, string Month, string Uscc, string Material, decimal FromGeneratorT, bool Converted);
