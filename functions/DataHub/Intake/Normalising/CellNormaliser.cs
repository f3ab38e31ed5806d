using System.Runtime.InteropServices;
using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>
/// What people write in one column → the canonical value. Made once per column and file, so that nothing is looked up
/// per cell; not to be shared between threads. A text that is not understood is given back as it is, for the schema
/// to refuse.
/// </summary>
public abstract class CellNormaliser(Column column)
{
    public Column Column { get; } = column;

    /// <summary>Whether any text at all may stand here.</summary>
    internal virtual bool IsFreeText => false;

    /// <summary>A cell's text, or a text of a JSON document. Blank is absent.</summary>
    /// <param name="field">Where the row keeps the value: written in place, a row has many of them.</param>
    /// <param name="reported">What was written, when the canonical value says it differently; else null.</param>
    public void Normalise(ReadOnlyMemory<char> text, out Field field, out string? reported)
    {
        reported = null;
        if (text.IsEmpty)
        {
            field = default;
        }
        else if (!TryCanonical(text, out field))
        {
            NormaliseThoroughly(text, out field, out reported);
        }
    }

    /// <summary>Whether a value stands as it is. False where only <see cref="Normalise(Field, out string?)"/> can tell.</summary>
    public virtual bool IsCanonical(in Field field) => field.Kind == FieldKind.Absent;

    /// <summary>A value that has a type already, from a JSON document.</summary>
    public virtual Field Normalise(Field field, out string? reported)
    {
        reported = null;
        if (field.Kind == FieldKind.Text)
        {
            Normalise(field.Text, out field, out reported);
        }

        return field;
    }

    /// <summary>The quick way: the text is canonical as it stands.</summary>
    protected abstract bool TryCanonical(ReadOnlyMemory<char> text, out Field field);

    /// <summary>The thorough way, for a text that is not blank; false when it is not understood.</summary>
    protected abstract bool TryNormalise(ReadOnlySpan<char> text, out Field field);

    /// <summary>How what was written is kept beside the value.</summary>
    protected virtual string Reported(string text) => text;

    private void NormaliseThoroughly(ReadOnlyMemory<char> text, out Field field, out string? reported)
    {
        reported = null;
        if (CellText.IsBlank(text.Span))
        {
            field = default;
        }
        else if (TryNormalise(text.Span, out field))
        {
            reported = Reported(TextOf(text));
        }
        else
        {
            field = Field.Of(text);
        }
    }

    private static string TextOf(ReadOnlyMemory<char> text) =>
        MemoryMarshal.TryGetString(text, out var whole, out _, out var length) && length == whole.Length
            ? whole
            : text.ToString();
}
