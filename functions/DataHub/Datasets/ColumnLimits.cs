using System.Text.Json;

namespace DataHub.Datasets;

/// <summary>The bounds a schema sets to a column's values, as far as a form says them to whoever fills it in.</summary>
/// <param name="Pattern">Regular expression of the whole value; of the items, where the column is a list.</param>
public sealed record ColumnLimits(decimal? Minimum, decimal? Maximum, int? MaxLength, string? Pattern)
{
    public static ColumnLimits None { get; } = new(null, null, null, null);

    internal static ColumnLimits Of(JsonElement property)
    {
        var holder = property.TryGetProperty("items", out var items) ? items : property;
        return new ColumnLimits(
            holder.TryGetProperty("minimum", out var minimum) ? minimum.GetDecimal() : null,
            holder.TryGetProperty("maximum", out var maximum) ? maximum.GetDecimal() : null,
            holder.TryGetProperty("maxLength", out var length) ? length.GetInt32() : null,
            holder.OptionalText("pattern"));
    }
}
