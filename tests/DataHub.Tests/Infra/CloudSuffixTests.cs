using DataHub.Local.Services;

namespace DataHub.Tests.Infra;

/// <summary>Addresses end as the cloud says at run time: no file spells a suffix out.</summary>
public class CloudSuffixTests
{
    private static readonly string[] Suffixes =
    [
        "windows." + "net", "chinacloud" + "api", "azure" + "websites", "chinacloud" + "sites",
        "vault.azure" + ".", "eventgrid.azure" + ".", "microsoftonline" + ".", "management.azure" + ".com",
    ];

    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "artifacts", "TestResults"];

    [Theory]
    [InlineData("infra")]
    [InlineData("functions")]
    [InlineData("schemas")]
    [InlineData("tests")]
    public void No_file_spells_out_a_clouds_suffix(string folder) => Assert.Empty(
        from file in Files(new DirectoryInfo(Path.Combine(Repository.Root, folder)))
        let text = File.ReadAllText(file.FullName)
        from suffix in Suffixes
        where text.Contains(suffix, StringComparison.OrdinalIgnoreCase)
        select $"{file.FullName}: {suffix}");

    [Fact]
    public void No_file_beside_the_solution_does_either() => Assert.Empty(
        from file in new DirectoryInfo(Repository.Root).EnumerateFiles()
        let text = File.ReadAllText(file.FullName)
        from suffix in Suffixes
        where text.Contains(suffix, StringComparison.OrdinalIgnoreCase)
        select $"{file.Name}: {suffix}");

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Files));
}
