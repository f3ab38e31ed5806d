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

    private static readonly string[] NotOurs = ["bin", "obj", "node_modules"];

    [Theory]
    [InlineData("infra")]
    [InlineData("functions")]
    public void No_file_spells_out_a_clouds_suffix(string folder) => Assert.Empty(
        from file in Files(new DirectoryInfo(Path.Combine(Repository.Root, folder)))
        let text = File.ReadAllText(file.FullName)
        from suffix in Suffixes
        where text.Contains(suffix, StringComparison.OrdinalIgnoreCase)
        select $"{file.FullName}: {suffix}");

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Files));
}
