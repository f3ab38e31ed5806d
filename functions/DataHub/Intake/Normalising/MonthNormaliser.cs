using System.Globalization;
using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>Business months (报告期) → yyyy-MM; a date within the month is understood.</summary>
internal sealed class MonthNormaliser(Column column) : TextualNormaliser(column)
{
    protected override bool IsCanonical(ReadOnlySpan<char> text) => DateText.IsIsoMonth(text);

    protected override bool TryNormalise(ReadOnlySpan<char> text, out Field field)
    {
        var folded = CellText.Fold(text);
        field = default;
        if (CellText.IsAbsenceMark(folded))
        {
            return true;
        }

        if (!DateText.TryMonth(folded, out var month))
        {
            return false;
        }

        field = Field.Of(month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return true;
    }
}
