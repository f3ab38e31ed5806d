using System.Diagnostics.CodeAnalysis;
using DataHub.Identifiers;
using DataHub.JsonSchema;
using DataHub.Plan;

namespace DataHub.Datasets;

/// <summary>The datasets of the hub: one schema file each (数据集).</summary>
public sealed class DatasetRegistry
{
    private readonly Dictionary<string, Dataset> _byName;

    private DatasetRegistry(IEnumerable<Dataset> datasets)
    {
        All = [.. datasets.OrderBy(dataset => dataset.Code, StringComparer.Ordinal)];
        _byName = All.SelectMany(dataset => new[] { (dataset.Code, dataset), (dataset.Slug, dataset) })
            .ToDictionary(pair => pair.Item1, pair => pair.dataset, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All datasets by code.</summary>
    public IReadOnlyList<Dataset> All { get; }

    /// <param name="folder">Where the <c>*.schema.json</c> files lie.</param>
    /// <param name="plan">The plan whose thresholds the rules name.</param>
    /// <exception cref="DatasetException">One or more files are wrong; the message lists them all.</exception>
    public static DatasetRegistry Load(string folder, CityPlan plan)
    {
        var options = new SchemaOptions { AssertFormats = true, RefuseUnknownKeywords = true, Formats = IdentifierFormats.All };
        var loader = new DatasetLoader(plan, options);
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

        return wrong.Count == 0 ? new DatasetRegistry(datasets) : throw new DatasetException(string.Join('\n', wrong));
    }

    /// <summary>By code (D04) or name in URLs (enterprise-monthly), whatever the case.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out Dataset? dataset) => _byName.TryGetValue(name, out dataset);
}
