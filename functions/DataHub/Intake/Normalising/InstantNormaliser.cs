using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>Points in time (时间) → UTC to the second. A date alone is its first second in Beijing.</summary>
internal sealed class InstantNormaliser(Column column) : CellNormaliser(column)
{
    protected override bool TryCanonical(ReadOnlyMemory<char> text, out Field field)
    {
        field = Field.Of(text);
        return InstantText.IsCanonical(text.Span);
    }

    protected override bool TryNormalise(ReadOnlySpan<char> text, out Field field)
    {
        var folded = CellText.Fold(text);
        field = default;
        if (CellText.IsAbsenceMark(folded))
        {
            return true;
        }

        if (!InstantText.TryParse(folded, out var instant))
        {
            return false;
        }

        field = Field.Of(InstantText.Of(instant));
        return true;
    }
}
