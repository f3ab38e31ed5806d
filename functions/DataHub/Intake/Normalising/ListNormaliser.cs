using System.Buffers;
using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>
/// Lists (多值): in a cell separated by 、 ， , ； ; | or line breaks, in JSON an array. Each item is normalised.
/// </summary>
internal sealed class ListNormaliser(Column column, CellNormaliser item) : CellNormaliser(column)
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("、，,；;|｜\n\r");

    public override Field Normalise(Field field, out string? reported)
    {
        if (field.Kind != FieldKind.Array)
        {
            return base.Normalise(field, out reported);
        }

        var items = field.Items.Select(each => item.Normalise(each, out _)).ToList();
        var written = FieldText.Plain(field);
        reported = written == FieldText.Plain(Field.Of(items)) ? null : written;
        return Field.Of(items);
    }

    protected override bool TryCanonical(ReadOnlyMemory<char> text, out Field field)
    {
        if (text.Span.ContainsAny(Separators) || !CellText.IsTidy(text.Span) || CellText.IsAbsenceMark(text.Span))
        {
            field = default;
            return false;
        }

        item.Normalise(text, out var only, out var reported);
        field = Field.Of([only]);
        return reported is null;
    }

    protected override bool TryNormalise(ReadOnlySpan<char> text, out Field field)
    {
        field = default;
        if (CellText.IsAbsenceMark(CellText.Fold(text)))
        {
            return true;
        }

        var items = new List<Field>();
        foreach (var range in text.SplitAny(Separators))
        {
            item.Normalise(text[range].ToString().AsMemory(), out var each, out _);
            if (each.Kind != FieldKind.Absent)
            {
                items.Add(each);
            }
        }

        field = items.Count == 0 ? default : Field.Of(items);
        return true;
    }
}
