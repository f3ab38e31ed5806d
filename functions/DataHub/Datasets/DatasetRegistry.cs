using System.Diagnostics.CodeAnalysis;
using DataHub.Identifiers;
using DataHub.JsonSchema;
using DataHub.Plan;

namespace DataHub.Datasets;

/// <summary>
/// The datasets of the hub: one schema file each (数据集). A new version is one more file, beside the one before it.
/// </summary>
public sealed class DatasetRegistry
{
    private readonly Dictionary<string, Dataset> _byName;
    private readonly ILookup<string, Dataset> _versions;

    private DatasetRegistry(IEnumerable<Dataset> datasets)
    {
        _versions = SchemaVersion.NewestFirst(datasets).ToLookup(dataset => dataset.Code, StringComparer.Ordinal);
        All = [.. _versions.Select(versions => versions.First()).OrderBy(dataset => dataset.Code, StringComparer.Ordinal)];
        _byName = All.SelectMany(dataset => new[] { (dataset.Code, dataset), (dataset.Slug, dataset) })
            .ToDictionary(pair => pair.Item1, pair => pair.dataset, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All datasets by code, each in its newest version.</summary>
    public IReadOnlyList<Dataset> All { get; }

    /// <param name="folder">Where the <c>*.schema.json</c> files lie.</param>
    /// <param name="plan">The plan whose thresholds the rules name.</param>
    /// <exception cref="DatasetException">One or more files are wrong; the message lists them all.</exception>
    public static DatasetRegistry Load(string folder, CityPlan plan)
    {
        var options = new SchemaOptions { AssertFormats = true, RefuseUnknownKeywords = true, Formats = IdentifierFormats.All };
        var loader = new DatasetLoader(plan, options, PublishedVersions.Read(folder));
        var datasets = new List<Dataset>();
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*.schema.json"))
        {
            try
            {
                datasets.Add(loader.Load(Path.GetFileName(file), File.ReadAllBytes(file)));
            }
            catch (DatasetException exception)
            {
                wrong.Add(exception.Message);
            }
        }

        wrong.AddRange(datasets.GroupBy(dataset => (dataset.Code, dataset.Version)).Where(same => same.Count() > 1)
            .Select(same => $"{same.Key.Code} {same.Key.Version} is in {same.Count()} files"));
        wrong.AddRange(SchemaVersion.NewestFirst(datasets).DistinctBy(dataset => dataset.Code)
            .Where(newest => newest.AcceptedUntil is not null)
            .Select(newest => $"{newest.Code} {newest.Version} has an end in {PublishedVersions.FileName} and no newer version"));
        return wrong.Count == 0 ? new DatasetRegistry(datasets) : throw new DatasetException(string.Join('\n', wrong));
    }

    /// <summary>The versions of a dataset, newest first.</summary>
    /// <param name="code">Its code, such as D04.</param>
    public IReadOnlyList<Dataset> VersionsOf(string code) => [.. _versions[code]];

    /// <summary>The newest version, by code (D04) or name in URLs (enterprise-monthly), whatever the case.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out Dataset? dataset) => _byName.TryGetValue(name, out dataset);
}
