using System.Text.Json;
using DataHub.Storage;

namespace DataHub.Tests.Dispatch;

/// <summary>Rows as the tables hold them.</summary>
internal static class Rows
{
    public static StoredRow Of(
        string dataset, string unit, string? period, object values, string key = "k", int revision = 1) =>
        new(
            new RowScope(dataset, unit, period),
            key,
            JsonSerializer.SerializeToElement(values),
            revision,
            $"{dataset}.{unit}.{period ?? "0"}.{key}{revision}",
            new DateTimeOffset(2025, 4, 8, 2, 0, 0, TimeSpan.Zero));
}
