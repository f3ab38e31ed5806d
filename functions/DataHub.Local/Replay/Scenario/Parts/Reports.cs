using System.Globalization;
using System.Text.Json;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario.Parts;

/// <summary>
/// D15: the counties' monthly reports, refused and sent again, late, corrected after the dispatch, or missing.
/// </summary>
internal sealed class Reports(Fates fates, Progress progress)
{
    private readonly List<ToldReport> _told = [];

    public IReadOnlyList<ToldReport> Told => _told;

    public void Write(UnitStory unit, BusinessMonth month, ActBook book)
    {
        var fate = fates.OfReport(unit, month);
        if (fate.At is not { } at)
        {
            return;
        }

        var right = progress.Of(unit, month, Registers.ReporterOf(unit, BusinessTime.DateOf(at)));
        var first = decimal.Round(right.QtyMonthT * fate.Error, 2);
        var told = right with { QtyMonthT = first, QtyYtdT = right.QtyYtdT - right.QtyMonthT + first };
        if (fate.RefusedAt is { } refused)
        {
            var wrong = told with
            {
                QtyYtdT = decimal.Round(told.QtyMonthT / 2, 2),
                ReporterContactId = Registers.ReporterOf(unit, BusinessTime.DateOf(refused)),
            };
            Drop(refused, wrong, "月度进展", ActOutcome.Rejected);
        }

        Tell(at, told, fate.RefusedAt is null ? "月度进展" : "月度进展（更正）");
        if (fate.CorrectedAt is { } corrected)
        {
            Tell(corrected, right with { ReporterContactId = Registers.ReporterOf(unit, BusinessTime.DateOf(corrected)) }, "月度进展（核实更正）");
        }

        void Tell(DateTimeOffset when, ProgressFigures figures, string title)
        {
            _told.Add(new ToldReport(when, unit.Code, month.ToString(), figures));
            Drop(when, figures, title, ActOutcome.Accepted);
        }

        void Drop(DateTimeOffset when, ProgressFigures figures, string title, ActOutcome expect) =>
            book.Drop(when, unit, month, "D15", title, [RowOf(figures)], table: unit.Unit.Order % 2 == 0, expect);
    }

    private static Dictionary<string, object?> RowOf(ProgressFigures figures) => JsonSerializer
        .SerializeToElement(figures, JsonSerializerOptions.Web)
        .EnumerateObject()
        .ToDictionary(field => field.Name, field => field.Value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True or JsonValueKind.False => field.Value.GetBoolean(),
            JsonValueKind.Number => decimal.Parse(field.Value.GetRawText(), CultureInfo.InvariantCulture),
            _ => (object?)field.Value.GetString(),
        });
}
