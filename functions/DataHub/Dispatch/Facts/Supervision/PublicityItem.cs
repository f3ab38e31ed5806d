using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts.Supervision;

/// <summary>An event, or an update of the disclosure column, of a month (宣传与信息公开, D19); obligations O46 to O48.</summary>
/// <param name="Kind">活动, 标识, 公开栏 or 媒体.</param>
public sealed record PublicityItem(SourceRef Source, BusinessMonth Month, string Kind, DateOnly On)
{
    public bool IsEvent => Kind == "活动";

    public bool IsColumn => Kind == "公开栏";

    /// <summary>What was done since January, and of before that what was done last to the column.</summary>
    public static IReadOnlyList<PublicityItem> Known(IEnumerable<PublicityItem> items, BusinessMonth january)
    {
        var all = items.ToList();
        var last = all.Where(item => item.IsColumn).MaxBy(item => item.On);
        return [.. all.Where(item => item.Month >= january || ReferenceEquals(item, last))];
    }

    /// <summary>The fact, or null when the row has no date.</summary>
    public static PublicityItem? Of(StoredRow row) => FactDate.Of(row, "date") is { } on
        ? new PublicityItem(SourceRef.Of(row), BusinessMonth.Parse(row.Scope.Period!), row.Text("kind") ?? "", on)
        : null;
}
