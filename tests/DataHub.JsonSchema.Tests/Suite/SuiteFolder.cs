namespace DataHub.JsonSchema.Tests.Suite;

/// <summary>
/// Finds the official test suite: files of groups at the top, what they refer to under <c>remotes/</c>.
/// </summary>
internal static class SuiteFolder
{
    private const string Variable = "JSON_SCHEMA_TEST_SUITE";

    public static string? Path { get; } = Find();

    public static string Absent =>
        $"The JSON Schema test suite is not here: set {Variable}, or put it at ../shared/json-schema-test-suite beside the repository.";

    /// <summary>The files of groups, by their path inside the suite.</summary>
    public static IEnumerable<string> Files => Path is null
        ? []
        : Directory.EnumerateFiles(Path, "*.json", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("remotes/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The remote documents, under the addresses at which the suite serves them.</summary>
    public static SchemaRegistry Remotes
    {
        get
        {
            var root = System.IO.Path.Combine(Path!, "remotes");
            return Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Aggregate(
                SchemaRegistry.Empty,
                (registry, file) => registry.Add(
                    "http://localhost:1234/" + System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'),
                    File.ReadAllBytes(file)));
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        var beside = System.IO.Path.GetFullPath(
            System.IO.Path.Combine(RepositoryFolder.Path, "..", "shared", "json-schema-test-suite"));
        return Directory.Exists(beside) ? beside : null;
    }
}
