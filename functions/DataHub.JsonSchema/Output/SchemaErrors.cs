using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Keywords;

namespace DataHub.JsonSchema;

/// <summary>
/// Takes the errors of one validation, and lends it its working memory. Make one per thread and use it for every row:
/// each validation clears it first. Not thread-safe.
/// </summary>
/// <param name="mode">How much to find out.</param>
/// <param name="cap">How many errors to keep in words; <see cref="Count"/> is exact beyond it too.</param>
public sealed class SchemaErrors(ErrorMode mode = ErrorMode.All, int cap = 100)
{
    private readonly List<SchemaError> _kept = [];
    private Evaluation? _evaluation;
    private JsonTape? _tape;

    public ErrorMode Mode { get; } = mode;

    public int Cap { get; } = cap;

    /// <summary>
    /// How many errors there are; in <see cref="ErrorMode.Flag"/> and <see cref="ErrorMode.First"/> at most 1.
    /// </summary>
    public int Count { get; private set; }

    public bool IsValid => Count == 0;

    /// <summary>The errors in the order in which they were met, up to the cap.</summary>
    public IReadOnlyList<SchemaError> Items => _kept;

    internal Evaluation Evaluation => _evaluation ??= new Evaluation(this);

    internal JsonTape Tape => _tape ??= new JsonTape();

    public void Clear()
    {
        _kept.Clear();
        Count = 0;
    }

    /// <summary>Writes the result in one of the specification's output formats.</summary>
    public void Write(System.Text.Json.Utf8JsonWriter writer, OutputFormat format) =>
        OutputWriter.Write(writer, this, format);

    /// <summary>Counts an error; whether it is to be kept in words.</summary>
    internal bool Takes() => Count++ >= 0 && _kept.Count < Cap && Mode != ErrorMode.Flag;

    internal void Keep(SchemaError error) => _kept.Add(error);

    internal ErrorMark Mark() => new(Count, _kept.Count);

    internal IEnumerable<SchemaError> Since(ErrorMark mark) => _kept.Skip(mark.Kept);

    /// <summary>Forgets everything since the mark.</summary>
    internal void Return(ErrorMark mark)
    {
        _kept.RemoveRange(mark.Kept, _kept.Count - mark.Kept);
        Count = mark.Count;
    }

    /// <summary>Forgets what was noted between two marks.</summary>
    internal void Drop(ErrorMark from, ErrorMark to)
    {
        _kept.RemoveRange(from.Kept, to.Kept - from.Kept);
        Count -= to.Count - from.Count;
    }

    /// <summary>Moves what was noted since a mark before all that followed another.</summary>
    internal void MoveBack(ErrorMark since, ErrorMark target)
    {
        var moved = _kept[since.Kept..];
        _kept.RemoveRange(since.Kept, moved.Count);
        _kept.InsertRange(target.Kept, moved);
    }

    /// <summary>Leaves what the mode asks for; whether there is nothing.</summary>
    internal bool Conclude()
    {
        if (Mode == ErrorMode.First && Count > 1)
        {
            Return(new ErrorMark(1, Math.Min(1, _kept.Count)));
        }

        return IsValid;
    }
}
