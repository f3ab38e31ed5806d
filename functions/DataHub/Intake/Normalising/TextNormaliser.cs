using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>Free text (自由文本): trimmed, invisible characters removed, full-width letters and digits made half-width.</summary>
internal sealed class TextNormaliser(Column column) : CellNormaliser(column)
{
    protected override bool TryCanonical(ReadOnlyMemory<char> text, out Field field)
    {
        field = Field.Of(text);
        return CellText.IsTidy(text.Span);
    }

    protected override bool TryNormalise(ReadOnlySpan<char> text, out Field field)
    {
        field = Field.Of(CellText.Tidy(text));
        return true;
    }
}
