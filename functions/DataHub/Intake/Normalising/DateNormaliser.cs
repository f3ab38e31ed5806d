using System.Globalization;
using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>Dates (日期) → yyyy-MM-dd.</summary>
internal sealed class DateNormaliser(Column column) : TextualNormaliser(column)
{
    protected override bool IsCanonical(ReadOnlySpan<char> text) => DateText.IsIsoDate(text);

    protected override bool TryNormalise(ReadOnlySpan<char> text, out Field field)
    {
        var folded = CellText.Fold(text);
        field = default;
        if (CellText.IsAbsenceMark(folded))
        {
            return true;
        }

        if (!DateText.TryDate(folded, out var date))
        {
            return false;
        }

        field = Field.Of(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return true;
    }
}
