using System.Text.Json;

namespace DataHub.Datasets;

/// <summary>
/// The schema versions that were published, from <c>published.json</c> beside the schemas. The end of a version is set
/// here, since its own file no longer changes.
/// </summary>
public sealed class PublishedVersions
{
    public const string FileName = "published.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private PublishedVersions(IReadOnlyList<PublishedVersion> all) => All = all;

    public IReadOnlyList<PublishedVersion> All { get; }

    /// <summary>Reads a folder of schemas; one without the file has published nothing.</summary>
    /// <exception cref="DatasetException">The file is not of the form.</exception>
    public static PublishedVersions Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            return new PublishedVersions([]);
        }

        try
        {
            return new PublishedVersions(JsonSerializer.Deserialize<List<PublishedVersion>>(File.ReadAllText(file), Json) ?? []);
        }
        catch (JsonException wrong)
        {
            throw new DatasetException($"{FileName}: {wrong.Message}", wrong);
        }
    }

    public PublishedVersion? Find(string dataset, string version) =>
        All.FirstOrDefault(published => published.Dataset == dataset && published.Version == version);
}
