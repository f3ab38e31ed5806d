using System.Xml;

namespace DataHub.Intake.Reading;

/// <summary>Whatever a damaged or hostile archive makes the readers below throw is one kind of failure here.</summary>
internal static class XlsxGuard
{
    /// <param name="row">The last row that was read; 0 before the first.</param>
    /// <exception cref="UnreadableFileException">FILE-DAMAGED.</exception>
    public static T Run<T>(long row, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException
            or NotSupportedException or ArgumentException or OverflowException or InvalidOperationException)
        {
            throw new UnreadableFileException(
                ZipContent.Damaged().Finding with { Row = row == 0 ? null : row + 1 }, exception);
        }
    }
}
