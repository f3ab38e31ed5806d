using System.Globalization;
using DataHub.Dispatch.Bulletins;

namespace DataHub.Dispatch.Explaining;

/// <summary>Where a figure of a bulletin is explained.</summary>
internal static class ExplainLinks
{
    /// <param name="unit">Null for the city.</param>
    public static string Of(Bulletin bulletin, string? unit, string indicator) => string.Create(
        CultureInfo.InvariantCulture,
        $"/api/dispatch/{bulletin.Period}/explain?version={bulletin.Version}{(unit is null ? "" : "&unit=" + unit)}&indicator={indicator}");
}
