namespace DataHub.JsonSchema.Records;

/// <summary>
/// One value of a <see cref="Record"/>: what a JSON value would be, without the JSON text.
/// A value type, so that a row of scalars needs no allocation; the text points into a buffer of the reader's.
/// </summary>
public readonly struct Field
{
    private readonly object? _children;

    private Field(FieldKind kind, decimal number, ReadOnlyMemory<char> text, object? children)
    {
        Kind = kind;
        Number = number;
        Text = text;
        _children = children;
    }

    public static Field Null => new(FieldKind.Null, 0, default, null);

    public FieldKind Kind { get; }

    /// <summary>The value of a <see cref="FieldKind.Number"/>.</summary>
    public decimal Number { get; }

    /// <summary>
    /// The characters of a <see cref="FieldKind.Text"/>, or the digits of a <see cref="FieldKind.BigNumber"/>.
    /// </summary>
    public ReadOnlyMemory<char> Text { get; }

    /// <summary>The members of a <see cref="FieldKind.Object"/>.</summary>
    public Record Members => (Record)_children!;

    /// <summary>The items of a <see cref="FieldKind.Array"/>.</summary>
    public IReadOnlyList<Field> Items => (IReadOnlyList<Field>)_children!;

    public static Field Of(bool value) => new(value ? FieldKind.True : FieldKind.False, 0, default, null);

    public static Field Of(decimal value) => new(FieldKind.Number, value, default, null);

    public static Field Of(ReadOnlyMemory<char> value) => new(FieldKind.Text, 0, value, null);

    public static Field Of(string value) => Of(value.AsMemory());

    public static Field Of(Record value) => new(FieldKind.Object, 0, default, value);

    public static Field Of(IReadOnlyList<Field> items) => new(FieldKind.Array, 0, default, items);

    /// <summary>A number too large or too long for <see cref="decimal"/>, by its JSON text.</summary>
    public static Field OfBigNumber(ReadOnlyMemory<char> json) => new(FieldKind.BigNumber, 0, json, null);
}
