using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>
/// Values of a closed list, an enumeration or a code list: names and aliases → the canonical value. Files repeat a few
/// of them thousands of times, so each spelling is looked up once.
/// </summary>
/// <param name="resolve">A folded spelling → the canonical value, or null.</param>
internal sealed class CodeNormaliser(Column column, Func<string, string?> resolve) : CellNormaliser(column)
{
    private const int MaxRemembered = 4_096;

    /// <summary>By spelling: null for one that is not understood, empty for a mark of absence.</summary>
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    private readonly RepeatedText _last = new();
    private string? _lastCanonical;

    public override bool IsCanonical(in Field field) =>
        field.Kind == FieldKind.Text && !field.Text.IsEmpty && field.Text.Span.SequenceEqual(Find(field.Text.Span));

    protected override bool TryCanonical(ReadOnlyMemory<char> text, out Field field)
    {
        var canonical = Find(text.Span);
        field = canonical is null ? default : Field.Of(canonical);
        return canonical is not null && text.Span.SequenceEqual(canonical);
    }

    protected override bool TryNormalise(ReadOnlySpan<char> text, out Field field)
    {
        var canonical = Find(text);
        field = canonical is null or "" ? default : Field.Of(canonical);
        return canonical is not null;
    }

    private string? Find(ReadOnlySpan<char> text)
    {
        if (!_last.Is(text))
        {
            _lastCanonical = LookUp(text);
            _last.Remember(text);
        }

        return _lastCanonical;
    }

    private string? LookUp(ReadOnlySpan<char> text)
    {
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var canonical))
        {
            return canonical;
        }

        var folded = CellText.Fold(text);
        canonical = folded.Length == 0 ? null : resolve(folded) ?? (CellText.IsAbsenceMark(folded) ? "" : null);
        if (_known.Count < MaxRemembered)
        {
            lookup[text] = canonical;
        }

        return canonical;
    }
}
