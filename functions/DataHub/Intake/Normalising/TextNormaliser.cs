using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>
/// Free text (自由文本): trimmed, invisible characters removed, full-width letters and digits made half-width. The
/// apostrophe that keeps a spreadsheet from taking it for a formula is taken off.
/// </summary>
internal sealed class TextNormaliser(Column column) : TextualNormaliser(column)
{
    internal override bool IsFreeText => true;

    protected override bool IsCanonical(ReadOnlySpan<char> text) => CellText.IsTidy(text) && !IsGuarded(text);

    protected override bool TryNormalise(ReadOnlySpan<char> text, out Field field)
    {
        var tidy = CellText.Tidy(text);
        field = Field.Of(IsGuarded(tidy) ? tidy[1..] : tidy);
        return true;
    }

    private static bool IsGuarded(ReadOnlySpan<char> text) => text is ['\'', '=' or '+' or '-' or '@', ..];
}
