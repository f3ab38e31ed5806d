using DataHub.Datasets;

namespace DataHub.Plan.Loading;

/// <summary>
/// Holds what the plan says of datasets and their fields against the schemas: deliverables, measures of targets.
/// </summary>
internal static class DatasetCheck
{
    private const string Progress = "D15";
    private const string Projects = "D16";

    public static void Check(PlanFolder folder, Targets targets, DatasetRegistry datasets)
    {
        foreach (var deliverable in targets.Deliverables)
        {
            Check(
                folder,
                datasets,
                deliverable.Code,
                deliverable.Dataset,
                deliverable.Where is { } where ? [where.Field] : []);
        }

        foreach (var target in targets.Counts)
        {
            if (target.MeasuredBy is { } measure)
            {
                Check(
                    folder,
                    datasets,
                    target.Code,
                    measure.CountsProjects ? Projects : Progress,
                    measure.Report ?? []);
            }
        }
    }

    private static void Check(
        PlanFolder folder, DatasetRegistry datasets, string by, string code, IReadOnlyList<string> fields)
    {
        if (!datasets.TryFind(code, out var dataset))
        {
            folder.Fault("targets.json", $"{by}：没有数据集 {code}", $"{by}: there is no dataset {code}");
            return;
        }

        foreach (var field in fields.Where(field => dataset.Columns.All(column => column.Name != field)))
        {
            folder.Fault("targets.json", $"{by}：{code} 没有字段 {field}", $"{by}: {code} has no field {field}");
        }
    }
}
