using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts.Supervision;

/// <summary>A plan or document handed in (方案与制度文件, D24); obligations O49, O50, O56.</summary>
/// <param name="Delivers">Codes of the plan's deliverables that it is.</param>
public sealed record IssuedDocument(SourceRef Source, DateOnly? On, IReadOnlyList<string> Delivers)
{
    public const string Dataset = "D24";

    public static IssuedDocument Of(StoredRow row, IEnumerable<Deliverable> deliverables) => new(
        SourceRef.Of(row),
        FactDate.Of(row, "date"),
        [
            .. deliverables
                .Where(paper => paper.Dataset == Dataset && paper.IsDeliveredBy(row.Text))
                .Select(paper => paper.Code),
        ]);
}
