using DataHub.Storage;

namespace DataHub.Dispatch.Facts.Supervision;

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
    public const string Dataset = "D21";
    public const string Passed = "通过";
    public const string Conditional = "整改后通过";
    public const string Failed = "不通过";

    /// <summary>The last round of each item.</summary>
    public static IReadOnlyList<AcceptanceItem> Latest(IEnumerable<AcceptanceItem> items) =>
        [.. items.GroupBy(item => item.Item, StringComparer.Ordinal).Select(rounds => rounds.MaxBy(item => item.Round)!)];

    public static AcceptanceItem Of(StoredRow row) => new(
        SourceRef.Of(row),
        row.Text("item") ?? "",
        (int)(row.Number("round") ?? 1),
        row.Number("checkedValue"),
        row.Text("verdict") ?? "",
        row.Text("findings"),
        FactDate.Of(row, "reinspectDate"));
}
