using System.Text;
using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Numbers;
using DataHub.JsonSchema.Records;

namespace DataHub.JsonSchema.Instances;

/// <summary>A value of the road's own row form.</summary>
internal readonly struct FieldInstance(in Field field) : IInstance<FieldInstance>
{
    private readonly Field _field = field;

    public JsonKind Kind => _field.Kind switch
    {
        FieldKind.Text => JsonKind.String,
        FieldKind.Number or FieldKind.BigNumber => JsonKind.Number,
        FieldKind.True => JsonKind.True,
        FieldKind.False => JsonKind.False,
        FieldKind.Object => JsonKind.Object,
        FieldKind.Array => JsonKind.Array,
        _ => JsonKind.Null,
    };

    public JsonNumber Number => _field.Kind == FieldKind.Number
        ? JsonNumber.Of(_field.Number)
        : JsonNumber.Parse(_field.Text.Span);

    public JsonText Text => new(_field.Text.Span);

    public int Count => _field.Kind == FieldKind.Array ? _field.Items.Count : _field.Members.CountPresent();

    public bool NextMember(ref Cursor cursor)
    {
        cursor.Ordinal++;
        return _field.Members.NextPresent(ref cursor.Position);
    }

    public JsonText NameAt(in Cursor cursor) => new(_field.Members.NameAt(cursor.Position).AsSpan());

    public FieldInstance NameInstanceAt(in Cursor cursor) => new(Field.Of(_field.Members.NameAt(cursor.Position)));

    public FieldInstance ValueAt(in Cursor cursor) => new(_field.Members.ValueAt(cursor.Position));

    public MemberPlan? PlanAt(ObjectRules rules, ref Cursor cursor)
    {
        var record = _field.Members;
        return cursor.Position < record.Shape.Names.Count
            ? rules.PlansFor(record.Shape)[cursor.Position]
            : rules.Find(record.NameAt(cursor.Position));
    }

    public bool NextItem(ref Cursor cursor)
    {
        cursor.Position = ++cursor.Ordinal;
        return cursor.Ordinal < _field.Items.Count;
    }

    public FieldInstance ItemAt(in Cursor cursor) => new(_field.Items[cursor.Position]);

    public void AppendTo(StringBuilder text, int limit)
    {
        if (_field.Kind == FieldKind.Number)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{_field.Number}");
            return;
        }

        if (_field.Kind == FieldKind.BigNumber)
        {
            text.Append(_field.Text.Span[..Math.Min(limit, _field.Text.Length)]);
            return;
        }

        InstanceText.Append(this, text, limit);
    }
}
