using System.Globalization;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>Dates in rows, ISO 8601.</summary>
internal static class FactDate
{
    public static DateOnly? Of(StoredRow row, string field) => DateOnly.TryParseExact(
        row.Text(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
