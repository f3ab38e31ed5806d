using System.Security.Cryptography;
using DataHub.Local.Services;

namespace DataHub.Local.Running;

/// <summary>Where a hub on one machine keeps its data. One hub at a time may hold it.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream _hold;

    private DataFolder(string path, FileStream hold) => (Path, _hold) = (path, hold);

    public string Path { get; }

    public string Storage => PathOf("azurite");

    public string Mail => PathOf("mail");

    /// <summary>What scripts read while the hub is up.</summary>
    public string RunFile => RunFileIn(Path);

    /// <summary>The folder that <c>./hub up</c> uses unless told otherwise.</summary>
    public static string Default { get; } = System.IO.Path.Combine(Repository.Root, ".hub");

    public static string RunFileIn(string folder) => System.IO.Path.Combine(folder, "run.json");

    /// <exception cref="DataFolderInUseException">Another hub is running on it.</exception>
    public static DataFolder Hold(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            var hold = new FileStream(
                System.IO.Path.Combine(path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(path, hold);
        }
        catch (IOException error)
        {
            throw new DataFolderInUseException(path, error);
        }
    }

    /// <summary>Whether a hub is running on it; a run.json beside which nobody runs is left from a crash.</summary>
    public static bool IsHeld(string path)
    {
        try
        {
            Hold(path).Dispose();
            return false;
        }
        catch (DataFolderInUseException)
        {
            return true;
        }
    }

    public string LogOf(string part) => PathOf("logs", part + ".log");

    /// <summary>
    /// The key that personal data are encrypted with: made at the first start, kept for as long as the data.
    /// </summary>
    public string FieldKey() => KeyIn("field.key");

    /// <summary>The key that links are signed with: made and kept likewise.</summary>
    public string SigningKey() => KeyIn("signing.key");

    /// <summary>Writes a file that only its owner can read, whole or not at all.</summary>
    public static void WriteSecret(string file, string text)
    {
        var draft = file + ".new";
        using (var stream = new FileStream(draft, OwnersOnly()))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(text);
        }

        File.Move(draft, file, overwrite: true);
    }

    /// <summary>Deletes everything in it.</summary>
    public void Empty()
    {
        foreach (var entry in new DirectoryInfo(Path).EnumerateFileSystemInfos().Where(entry => entry.Name != ".lock"))
        {
            if (entry is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }

    public void Dispose() => _hold.Dispose();

    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private string KeyIn(string name)
    {
        var file = PathOf(name);
        if (!File.Exists(file))
        {
            WriteSecret(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }

        return File.ReadAllText(file);
    }

    private string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}
