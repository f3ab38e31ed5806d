using System.Text.Json;

namespace DataHub.JsonSchema.Tests.Suite;

/// <summary>One test of the suite.</summary>
/// <param name="Name">Unique and readable: file, group, test, and their numbers.</param>
internal sealed record SuiteCase(string Name, string File, string Schema, string Data, bool Valid)
{
    private static readonly Lazy<IReadOnlyDictionary<string, SuiteCase>> LazyAll = new(
        () => SuiteFolder.Files.SelectMany(Read).ToDictionary(one => one.Name, StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, SuiteCase> All => LazyAll.Value;

    private static IEnumerable<SuiteCase> Read(string file)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(SuiteFolder.Path!, file)));
        foreach (var (groupIndex, group) in document.RootElement.Clone().EnumerateArray().Index())
        {
            foreach (var (index, test) in group.GetProperty("tests").EnumerateArray().Index())
            {
                var title = $"{group.GetProperty("description").GetString()}: {test.GetProperty("description").GetString()}";
                yield return new SuiteCase(
                    $"{file} {groupIndex + 1}.{index + 1} {title}",
                    file,
                    group.GetProperty("schema").GetRawText(),
                    test.GetProperty("data").GetRawText(),
                    test.GetProperty("valid").GetBoolean());
            }
        }
    }
}
