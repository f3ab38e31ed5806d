using System.Globalization;
using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>
/// Numbers and quantities (数量、金额、比率) in the column's unit, rounded half away from zero to its places. A unit
/// behind the number wins over the heading's. 180.0 and 180 are the same value and not kept as different.
/// </summary>
/// <param name="headingUnit">Unit which the heading states, as written there; null when it states none.</param>
internal sealed class NumberNormaliser(Column column, string? headingUnit) : CellNormaliser(column)
{
    private readonly decimal _headingFactor =
        headingUnit is not null && UnitTable.TryFind(column.Unit, headingUnit, out var factor) ? factor : 1;

    private readonly bool _isRounded = column.Type == ColumnType.Number && column.Unit is not null;

    public override bool IsCanonical(in Field field) =>
        field.Kind == FieldKind.Number && Fits(field.Number) && Quantity.IsTrimmed(field.Number);

    public override Field Normalise(Field field, out string? reported)
    {
        if (field.Kind != FieldKind.Number)
        {
            return base.Normalise(field, out reported);
        }

        var value = Rounded(field.Number);
        reported = value == field.Number ? null : field.Number.ToString("G29", CultureInfo.InvariantCulture);
        return Field.Of(Quantity.Trimmed(value));
    }

    protected override bool TryCanonical(ReadOnlyMemory<char> text, out Field field)
    {
        if (_headingFactor != 1 || !Quantity.TryParsePlain(text.Span, out var value) || !Fits(value))
        {
            field = default;
            return false;
        }

        field = Field.Of(value);
        return true;
    }

    protected override bool TryNormalise(ReadOnlySpan<char> text, out Field field)
    {
        field = default;
        var folded = CellText.Fold(text);
        if (CellText.IsAbsenceMark(folded))
        {
            return true;
        }

        if (!Quantity.TryParse(folded, out var value, out var unit))
        {
            return false;
        }

        var factor = _headingFactor;
        if (!unit.IsEmpty && !UnitTable.TryFind(Column.Unit, unit, out factor))
        {
            return false;
        }

        field = Field.Of(Quantity.Trimmed(Rounded(value * factor)));
        return true;
    }

    /// <summary>The heading's unit belongs to the report, unless the cell has its own.</summary>
    protected override string Reported(string text) =>
        _headingFactor != 1 && char.IsDigit(text.AsSpan().TrimEnd()[^1]) ? text + headingUnit : text;

    private decimal Rounded(decimal value) =>
        Fits(value) ? value : Math.Round(value, Column.Scale, MidpointRounding.AwayFromZero);

    private bool Fits(decimal value) => !_isRounded || value.Scale <= Column.Scale;
}
