namespace DataHub.Plan.Loading;

/// <summary>A plan's folder while it is read, with the problems found so far.</summary>
internal sealed class PlanFolder(string directory)
{
    public List<string> Problems { get; } = [];

    public PlanFile Open(string name) => PlanFile.Open(directory, name, Problems);

    /// <summary>The JSON files of a sub-folder, by name, relative to the plan's folder.</summary>
    public IEnumerable<string> FilesIn(string folder)
    {
        var path = Path.Combine(directory, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal).Select(Name)
            : [];

        string Name(string file) => $"{folder}/{Path.GetFileName(file)}";
    }
}
