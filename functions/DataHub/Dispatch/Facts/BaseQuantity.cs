using System.Globalization;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>A unit's approved quantity of a material in a base year (基准与基础数据, D22; A4).</summary>
/// <param name="Month">The month it is of; null when it is of the whole year.</param>
/// <param name="QuantityT">Recovered, tonnes.</param>
/// <param name="Version">The highest version of a material's quantity counts.</param>
public sealed record BaseQuantity(
    SourceRef Source, int Year, int? Month, string Material, decimal QuantityT, int Version)
{
    /// <summary>The fact, or null when the row names no year or no quantity.</summary>
    public static BaseQuantity? Of(StoredRow row)
    {
        var year = row.Text("year") ?? "";
        var month = BusinessMonth.TryParse(year, out var parsed) ? parsed : (BusinessMonth?)null;
        if (row.Number("quantityT") is not { } quantity
            || !int.TryParse(year.AsSpan(0, Math.Min(4, year.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return new BaseQuantity(
            SourceRef.Of(row),
            number,
            month?.Month,
            row.Text("material") ?? "",
            quantity,
            (int)(row.Number("version") ?? 1));
    }
}
