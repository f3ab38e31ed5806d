namespace DataHub.Local.Demo.Output;

/// <summary>
/// The folder that the demo leaves behind. Emptied first, but only of what the demo makes: whatever else lies there stays.
/// </summary>
internal sealed class DemoFolder
{
    private static readonly string[] Folders = ["bulletin", "papers", "mail", "receipts"];
    private static readonly string[] Files = ["summary.txt", "summary.html", "log.txt"];

    public DemoFolder(string path)
    {
        Root = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Root);
        foreach (var folder in Folders.Select(PathOf).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in Files.Select(PathOf))
        {
            File.Delete(file);
        }
    }

    public string Root { get; }

    public string PathOf(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>Writes a file, making its folder when it is the first there.</summary>
    /// <param name="folder">One of the demo's folders, or a folder within one.</param>
    public async Task WriteAsync(string folder, string name, BinaryData content, CancellationToken cancellation)
    {
        var path = System.IO.Path.Combine(Root, folder, FileNames.Safe(name));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content.ToArray(), cancellation);
    }
}
