namespace DataHub.JsonSchema.Records;

/// <summary>
/// A JSON object as slots: the road's own row form. A reader fills one and uses it again for the next row.
/// Properties which the shape does not know are kept in <see cref="Extras"/>, so that a closed schema can refuse them.
/// </summary>
public sealed class Record(RecordShape shape)
{
    private readonly Field[] _fields = new Field[shape.Names.Count];
    private List<KeyValuePair<string, Field>>? _extras;

    public RecordShape Shape { get; } = shape;

    public IReadOnlyList<KeyValuePair<string, Field>> Extras =>
        _extras ?? (IReadOnlyList<KeyValuePair<string, Field>>)[];

    public ref Field this[int slot] => ref _fields[slot];

    public Field this[string name]
    {
        get
        {
            var slot = Shape.SlotOf(name);
            return slot < 0 ? default : _fields[slot];
        }
    }

    public void AddExtra(string name, Field value) => (_extras ??= []).Add(KeyValuePair.Create(name, value));

    /// <summary>Makes every property absent.</summary>
    public void Clear()
    {
        Array.Clear(_fields);
        _extras?.Clear();
    }

    internal ReadOnlySpan<Field> Slots => _fields;

    internal int CountPresent()
    {
        var count = Extras.Count;
        foreach (ref readonly var field in _fields.AsSpan())
        {
            count += field.Kind == FieldKind.Absent ? 0 : 1;
        }

        return count;
    }

    /// <summary>Moves to the next property that is there: a slot, or beyond the slots one of the extras.</summary>
    internal bool NextPresent(ref int position)
    {
        while (++position < _fields.Length)
        {
            if (_fields[position].Kind != FieldKind.Absent)
            {
                return true;
            }
        }

        return position < _fields.Length + (_extras?.Count ?? 0);
    }

    internal string NameAt(int position) =>
        position < _fields.Length ? Shape.Names[position] : _extras![position - _fields.Length].Key;

    internal Field ValueAt(int position) =>
        position < _fields.Length ? _fields[position] : _extras![position - _fields.Length].Value;
}
