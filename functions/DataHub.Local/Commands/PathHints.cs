using System.Text.RegularExpressions;
using DataHub.Plan;

namespace DataHub.Local.Commands;

/// <summary>
/// Unit and month as a file's path says them, wherever in it: LC-YG/2025-03/D15.xlsx, 2025-03/LC-YG-D04.csv. What
/// stands nearest to the file's own name counts.
/// </summary>
internal sealed partial record PathHints(string? Unit, string? Period)
{
    public static PathHints Of(string path, CityPlan plan) => new(
        plan.Units
            .Select(unit => (unit.Code, At: UnitAt(path, unit.Code)))
            .Where(found => found.At >= 0)
            .OrderByDescending(found => found.At)
            .Select(found => found.Code)
            .FirstOrDefault(),
        Month().Match(path) is { Success: true } month ? month.Value : null);

    // LC-DE is a part of LC-DEF: a code ends where no letter follows.
    private static int UnitAt(string path, string code) =>
        Regex.Match(path, $"{Regex.Escape(code)}(?![A-Z])", RegexOptions.RightToLeft) is { Success: true } match ? match.Index : -1;

    [GeneratedRegex(@"(?<!\d)20\d\d-(0[1-9]|1[0-2])(?!\d)", RegexOptions.RightToLeft)]
    private static partial Regex Month();
}
