using DataHub.Datasets;
using DataHub.Privacy;

namespace DataHub.Intake.Reading.Marking;

/// <summary>
/// What of a sender's table may be given back (脱敏): personal data masked. Of a dataset that has such data nothing goes
/// back of which the hub cannot tell what it is: columns no heading explains, titles, signatures.
/// </summary>
internal sealed class EchoedCells
{
    private readonly Column?[] _columns;

    public EchoedCells(Dataset dataset, HeadingMap headings)
    {
        (Headings, IsPrivate) = (headings.Headings, dataset.HasPersonalData);
        _columns = new Column?[headings.Width];
        foreach (var found in headings.Columns)
        {
            _columns[found.Position] = found.Column;
        }

        var own = Headings.ToList().FindIndex(
            heading => HeadingText.Fold(heading).StartsWith(MarkedCopy.Title, StringComparison.Ordinal));
        OwnPosition = own < 0 ? null : own;
    }

    /// <summary>Headings from the left edge on.</summary>
    public IReadOnlyList<string> Headings { get; }

    public int Width => _columns.Length;

    /// <summary>Whether the dataset has personal data.</summary>
    public bool IsPrivate { get; }

    /// <summary>Where the faults of an earlier return stand; null when there are none.</summary>
    public int? OwnPosition { get; }

    /// <summary>Where the faults are to be written.</summary>
    public int MessagePosition => OwnPosition ?? Width;

    public Column? ColumnAt(int position) => (uint)position < (uint)Width ? _columns[position] : null;

    /// <summary>Whether a cell goes back as it is.</summary>
    public bool IsOpen(int position) => ColumnAt(position) is { } column
        ? column.PersonalData == PersonalData.None
        : !IsPrivate;

    /// <summary>What goes back of a cell.</summary>
    public string Echo(int position, string text)
    {
        if (position == OwnPosition)
        {
            return "";
        }

        return IsOpen(position) ? text
            : ColumnAt(position) is { } column ? Masking.Mask(text.Trim(), column.PersonalData)
            : "";
    }
}
