using DataHub.Local.Demo.Output;

namespace DataHub.Tests.Demo;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("demo-folder-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_emptied_of_what_a_demo_left_and_of_nothing_else()
    {
        await OutputFolder.OfDemo(_folder).WriteAsync("mail", "old.eml", BinaryData.FromString("old"), default);
        File.WriteAllText(Path.Combine(_folder, "summary.txt"), "old");
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "somebody's");

        var folder = OutputFolder.OfDemo(_folder);

        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName));
    }
}
