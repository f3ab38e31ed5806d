namespace DataHub.Local.Demo.Output;

/// <summary>
/// The folder that a play leaves behind. Emptied first, but only of what the play makes:
/// whatever else lies there stays.
/// </summary>
internal sealed class OutputFolder
{
    private static readonly string[] DemoFolders = ["bulletin", "papers", "mail", "receipts"];
    private static readonly string[] DemoFiles = ["summary.txt", "summary.html", "log.txt"];
    private static readonly string[] ReplayFolders = ["bulletins", "papers", "mail"];
    private static readonly string[] ReplayFiles = ["index.html", "truth.json", "log.txt"];

    private OutputFolder(string path, string[] folders, string[] files)
    {
        Root = Path.GetFullPath(path);
        Directory.CreateDirectory(Root);
        foreach (var folder in folders.Select(PathOf).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in files.Select(PathOf))
        {
            File.Delete(file);
        }
    }

    public string Root { get; }

    /// <summary>For one month.</summary>
    public static OutputFolder OfDemo(string path) => new(path, DemoFolders, DemoFiles);

    /// <summary>For many.</summary>
    public static OutputFolder OfReplay(string path) => new(path, ReplayFolders, ReplayFiles);

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Writes a file, making its folder when it is the first there.</summary>
    /// <param name="folder">One of the play's folders, or a folder within one.</param>
    public async Task WriteAsync(string folder, string name, BinaryData content, CancellationToken cancellation)
    {
        var path = Path.Combine(Root, folder, FileNames.Safe(name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content.ToArray(), cancellation);
    }
}
