namespace DataHub.Intake.Reading;

/// <summary>
/// Finds the quote that was opened and never closed (未闭合的引号). A parser does not: it takes the next quote anywhere
/// in the file for the closing one and delivers the lines between as one cell.
/// </summary>
internal static class QuoteScan
{
    /// <summary>Fewer columns than this, and a line of free text could look like a row.</summary>
    private const int FewestDelimiters = 2;

    /// <summary>
    /// The line, counted from 0 within the row, on which a faulty quoted cell begins; -1 when all quotes are in order.
    /// </summary>
    /// <param name="raw">A row as it stands in the file.</param>
    /// <param name="delimitersPerRow">So many delimiters has a row of this file.</param>
    public static int FaultyLine(ReadOnlySpan<char> raw, char delimiter, int delimitersPerRow)
    {
        var line = 0;
        var at = 0;
        while (at < raw.Length)
        {
            if (raw[at] == '"')
            {
                var opened = line;
                if (!TryPassQuoted(raw, delimiter, delimitersPerRow, ref at, ref line))
                {
                    return opened;
                }
            }
            else
            {
                while (at < raw.Length && raw[at] != delimiter && raw[at] is not ('\r' or '\n'))
                {
                    at++;
                }
            }

            at++;
        }

        return -1;
    }

    private static bool TryPassQuoted(
        ReadOnlySpan<char> raw, char delimiter, int delimitersPerRow, ref int at, ref int line)
    {
        var delimiters = 0;
        var wholeLine = false;
        for (at++; at < raw.Length; at++)
        {
            var c = raw[at];
            if (c == '"')
            {
                if (at + 1 < raw.Length && raw[at + 1] == '"')
                {
                    at++;
                    continue;
                }

                at++;
                while (at < raw.Length && raw[at] == ' ')
                {
                    at++;
                }

                return at == raw.Length || raw[at] == delimiter || raw[at] is '\r' or '\n';
            }

            if (c == delimiter)
            {
                delimiters++;
            }
            else if (c == '\n' || (c == '\r' && (at + 1 == raw.Length || raw[at + 1] != '\n')))
            {
                // A line inside a cell with just the delimiters of a row is a row that was swallowed.
                if (wholeLine && delimiters == delimitersPerRow && delimiters >= FewestDelimiters)
                {
                    return false;
                }

                line++;
                delimiters = 0;
                wholeLine = true;
            }
        }

        return false;
    }
}
