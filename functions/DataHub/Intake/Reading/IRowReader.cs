using DataHub.Datasets;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>
/// Reads the rows of one file as a stream, one format an implementation. Synchronous: a file is in memory or in a local
/// temporary file by the time it is read.
/// </summary>
public interface IRowReader : IDisposable
{
    FileFormat Format { get; }

    /// <summary>utf-8, utf-8-bom, gb18030, utf-16le or utf-16be; null for xlsx.</summary>
    string? Encoding { get; }

    /// <summary>
    /// What is wrong or strange about the file as a whole: an unknown column, a hidden sheet that was read. Some of
    /// it, such
    /// as merged cells and hidden rows, is known and added only after the last row.
    /// </summary>
    IReadOnlyList<Finding> FileFindings { get; }

    /// <summary>Fills <paramref name="row"/> with the next row; false after the last.</summary>
    /// <exception cref="UnreadableFileException">The file breaks here; rows delivered before stand.</exception>
    bool Read(FileRow row);

    /// <summary>Where a column of the dataset stands in this file.</summary>
    CellPlace PlaceOf(Column column);
}
