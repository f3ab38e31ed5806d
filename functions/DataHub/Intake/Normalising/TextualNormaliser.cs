using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>Values whose canonical form is a text: one that is canonical stands as it was written.</summary>
internal abstract class TextualNormaliser(Column column) : CellNormaliser(column)
{
    private readonly RepeatedText _canonical = new();

    public sealed override bool IsCanonical(in Field field) =>
        field.Kind == FieldKind.Text && !field.Text.IsEmpty && IsCanonicalText(field.Text.Span);

    protected sealed override bool TryCanonical(ReadOnlyMemory<char> text, out Field field)
    {
        field = Field.Of(text);
        return IsCanonicalText(text.Span);
    }

    /// <summary>Judges a text that is not empty.</summary>
    protected abstract bool IsCanonical(ReadOnlySpan<char> text);

    private bool IsCanonicalText(ReadOnlySpan<char> text)
    {
        if (_canonical.Is(text))
        {
            return true;
        }

        if (!IsCanonical(text))
        {
            return false;
        }

        _canonical.Remember(text);
        return true;
    }
}
