namespace DataHub.Local.Demo;

/// <summary>What the host logged as an error or worse.</summary>
internal static class HostErrors
{
    private static readonly string[] Levels = [" Error ", " Critical "];

    public static IReadOnlyList<string> Read(string logFile)
    {
        if (!File.Exists(logFile))
        {
            return [];
        }

        // The host still writes to it.
        using var stream = new FileStream(logFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        var errors = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (Array.Exists(Levels, level => line.Contains(level, StringComparison.Ordinal)))
            {
                errors.Add(line);
            }
        }

        return errors;
    }
}
