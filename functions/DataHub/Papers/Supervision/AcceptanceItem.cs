using DataHub.Dispatch.Facts;
using DataHub.Storage;

namespace DataHub.Papers.Supervision;

/// <summary>What one round of the acceptance found of one item of a unit (验收评估, D21).</summary>
/// <param name="Verdict">通过, 整改后通过 or 不通过.</param>
public sealed record AcceptanceItem(
    SourceRef Source,
    string Item,
    int Round,
    decimal? CheckedValue,
    string Verdict,
    string? Findings,
    DateOnly? ReinspectOn)
{
    public const string Passed = "通过";
    public const string Conditional = "整改后通过";
    public const string Failed = "不通过";

    public static AcceptanceItem Of(StoredRow row) => new(
        SourceRef.Of(row),
        row.Text("item") ?? "",
        (int)(row.Number("round") ?? 1),
        row.Number("checkedValue"),
        row.Text("verdict") ?? "",
        row.Text("findings"),
        FactDate.Of(row, "reinspectDate"));
}
