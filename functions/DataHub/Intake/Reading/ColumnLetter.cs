namespace DataHub.Intake.Reading;

/// <summary>Columns as spreadsheets letter them: A … Z, AA … XFD.</summary>
internal static class ColumnLetter
{
    /// <summary>The last column a sheet can have, XFD, counted from 0.</summary>
    public const int Last = 16_383;

    public static string Of(int index)
    {
        var letters = "";
        for (var left = index; left >= 0; left = left / 26 - 1)
        {
            letters = (char)('A' + left % 26) + letters;
        }

        return letters;
    }

    /// <summary>The column of a cell reference such as AB12, counted from 0; -1 when it is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> reference)
    {
        var index = 0;
        foreach (var c in reference)
        {
            if (c is >= 'A' and <= 'Z')
            {
                index = index * 26 + (c - 'A' + 1);
                if (index > Last + 1)
                {
                    return -1;
                }
            }
            else
            {
                break;
            }
        }

        return index - 1;
    }
}
