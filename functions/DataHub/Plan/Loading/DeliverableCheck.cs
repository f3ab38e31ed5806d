using DataHub.Datasets;

namespace DataHub.Plan.Loading;

/// <summary>Holds the plan's deliverables against the datasets in which they arrive.</summary>
internal static class DeliverableCheck
{
    public static void Check(PlanFolder folder, Targets targets, DatasetRegistry datasets)
    {
        foreach (var deliverable in targets.Deliverables)
        {
            if (!datasets.TryFind(deliverable.Dataset, out var dataset))
            {
                folder.Fault(
                    "targets.json",
                    $"{deliverable.Code}：没有数据集 {deliverable.Dataset}",
                    $"{deliverable.Code}: there is no dataset {deliverable.Dataset}");
            }
            else if (deliverable.Where is { } where && dataset.Columns.All(column => column.Name != where.Field))
            {
                folder.Fault(
                    "targets.json",
                    $"{deliverable.Code}：{deliverable.Dataset} 没有字段 {where.Field}",
                    $"{deliverable.Code}: {deliverable.Dataset} has no field {where.Field}");
            }
        }
    }
}
