using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;

namespace DataHub.Dispatch.Documents;

/// <summary>What a column of 专项与保障 shows of a unit.</summary>
/// <param name="Text">What a cell shows; lines stand below each other.</param>
/// <param name="IsSilent">Whether nothing is reported, or not due yet: there is no figure, and the text says why.</param>
internal sealed record SafeguardFigure(string Text, bool IsSilent = false)
{
    public static SafeguardFigure NotReported { get; } = new(Phrase.NotReported, IsSilent: true);

    /// <summary>How a unit stands to something owed once; only what is handed in is no silence.</summary>
    public static SafeguardFigure Of(DutyState state) => new(DutyWord.Of(state), state != DutyState.HandedIn);
}
