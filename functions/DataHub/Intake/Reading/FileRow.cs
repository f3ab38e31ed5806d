using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Reading;

/// <summary>
/// One row as a reader delivers it. A reader fills the same instance again for every row, so that a row of scalars
/// needs no allocation; whoever wants to keep something of it copies it.
/// </summary>
public sealed class FileRow(Dataset dataset)
{
    private readonly string?[] _reported = new string?[dataset.Columns.Count];

    public Dataset Dataset { get; } = dataset;

    /// <summary>Where the row stands as its author counts; see <see cref="Receipts.Finding.Row"/>.</summary>
    public long Number { get; set; }

    /// <summary>Nothing but empty cells: counted and skipped.</summary>
    public bool IsBlank { get; set; }

    /// <summary>The normalised values. A value that could not be understood stays text, for the schema to refuse.</summary>
    public Record Values { get; } = new(dataset.Shape);

    /// <summary>What the reader itself found wrong with the row.</summary>
    public List<RowFault> Faults { get; } = [];

    /// <summary>
    /// What was reported, beside the normalised value, by position in <see cref="Dataset.Columns"/>: null where both are the same.
    /// </summary>
    public Span<string?> Reported => _reported;

    public void Clear()
    {
        Number = 0;
        IsBlank = false;
        Values.Clear();
        Faults.Clear();
        Array.Clear(_reported);
    }
}
