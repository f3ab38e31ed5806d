using DataHub.Dispatch.Bulletins;

namespace DataHub.Dispatch.Documents;

/// <summary>A column of the table 专项与保障, and a figure of a unit's card.</summary>
/// <param name="Of">A unit's figure.</param>
/// <param name="Total">The cell of the last row (合计).</param>
internal sealed record SafeguardColumn(string Heading, double Width, Func<UnitLine, SafeguardFigure> Of, string Total);
