using System.Buffers;
using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>
/// Identifiers (统一社会信用代码 and the like): half-width, upper case, without spaces; the apostrophe that tells Excel
/// “this is text” is cut off. O/0 and I/1 are left as written: a check digit finds them, nothing corrects them in
/// silence.
/// </summary>
internal sealed class IdentifierNormaliser(Column column) : TextualNormaliser(column)
{
    private static readonly SearchValues<char> Canonical =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_./");

    protected override bool IsCanonical(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(Canonical) && !CellText.IsAbsenceMark(text);

    protected override bool TryNormalise(ReadOnlySpan<char> text, out Field field)
    {
        var folded = CellText.Fold(text).TrimStart('\'', '‘', '’');
        if (CellText.IsAbsenceMark(folded))
        {
            field = default;
            return true;
        }

        var identifier = string.Concat(folded.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        field = Field.Of(identifier);
        return identifier.Length > 0;
    }
}
