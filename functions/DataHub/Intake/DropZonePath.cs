using System.Text.RegularExpressions;
using DataHub.Datasets;

namespace DataHub.Intake;

/// <summary>What a drop-zone path says: <c>{unit}/{period}/{dataset}….{ext}</c>, such as LC-YG/2025-03/D15-三月.xlsx.</summary>
public sealed partial record DropZonePath(string? Unit, string? Period, Dataset? Dataset, string FileName)
{
    public static DropZonePath Parse(string path, DatasetRegistry datasets)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var fileName = parts[^1];
        return new DropZonePath(
            parts.Length > 1 ? parts[0] : null,
            parts.Length > 2 ? parts[1] : null,
            DatasetOf(fileName, datasets),
            fileName);
    }

    private static Dataset? DatasetOf(string fileName, DatasetRegistry datasets)
    {
        var code = LeadingCode().Match(fileName);
        if (code.Success && datasets.TryFind(code.Value, out var byCode))
        {
            return byCode;
        }

        return datasets.All.FirstOrDefault(dataset =>
            fileName.Contains(dataset.Zh, StringComparison.Ordinal)
            || fileName.StartsWith(dataset.Slug, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("^[Dd][0-9]{2}(?![0-9])")]
    private static partial Regex LeadingCode();
}
