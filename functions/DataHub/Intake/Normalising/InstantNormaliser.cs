using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>Points in time (时间) → UTC to the second. A date alone is its first second in Beijing.</summary>
internal sealed class InstantNormaliser(Column column) : TextualNormaliser(column)
{
    protected override bool IsCanonical(ReadOnlySpan<char> text) => InstantText.IsCanonical(text);

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
