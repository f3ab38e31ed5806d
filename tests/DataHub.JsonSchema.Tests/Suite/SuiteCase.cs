using System.Text.Json;
using Xunit.Abstractions;

namespace DataHub.JsonSchema.Tests.Suite;

/// <summary>
/// One test of the suite, known by a unique, readable name: file, numbers of group and test, their descriptions.
/// </summary>
public sealed class SuiteCase : IXunitSerializable
{
    private static readonly Lazy<IReadOnlyDictionary<string, SuiteCase>> LazyAll = new(
        () => SuiteFolder.Files.SelectMany(Read).ToDictionary(one => one.Name, StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, SuiteCase> All => LazyAll.Value;

    /// <summary>Stands for all of them when the suite is not there.</summary>
    public static SuiteCase None { get; } = new() { Name = "the suite is not there" };

    public string Name { get; private set; } = "";

    public string File { get; private init; } = "";

    public string Schema { get; private init; } = "";

    public string Data { get; private init; } = "";

    public bool Valid { get; private init; }

    public void Serialize(IXunitSerializationInfo info) => info.AddValue(nameof(Name), Name);

    public void Deserialize(IXunitSerializationInfo info) => Name = info.GetValue<string>(nameof(Name));

    public override string ToString() => Name;

    private static IEnumerable<SuiteCase> Read(string file)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(SuiteFolder.Path!, file)));
        foreach (var (groupIndex, group) in document.RootElement.Clone().EnumerateArray().Index())
        {
            foreach (var (index, test) in group.GetProperty("tests").EnumerateArray().Index())
            {
                var title = $"{group.GetProperty("description").GetString()}: {test.GetProperty("description").GetString()}";
                yield return new SuiteCase
                {
                    Name = $"{file} {groupIndex + 1}.{index + 1} {title}",
                    File = file,
                    Schema = group.GetProperty("schema").GetRawText(),
                    Data = test.GetProperty("data").GetRawText(),
                    Valid = test.GetProperty("valid").GetBoolean(),
                };
            }
        }
    }
}
