using DataHub.Storage;

namespace DataHub.Dispatch.Facts.Supervision;

/// <summary>A unit's own assessment of one item (自查, D20).</summary>
public sealed record SelfAssessment(SourceRef Source, string Item, decimal? Actual, bool Met)
{
    public const string Dataset = "D20";

    public static SelfAssessment Of(StoredRow row) =>
        new(SourceRef.Of(row), row.Text("item") ?? "", row.Number("actual"), row.Flag("met") ?? false);
}
