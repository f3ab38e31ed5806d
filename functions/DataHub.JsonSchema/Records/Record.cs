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

    public IReadOnlyList<KeyValuePair<string, Field>> Extras => _extras ?? (IReadOnlyList<KeyValuePair<string, Field>>)[];

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
}
