using DataHub.Dispatch.Bulletins;

namespace DataHub.Dispatch.Composing;

/// <summary>The rows of attachment 2, in the plan's order.</summary>
internal static class ReportingLines
{
    public static IReadOnlyList<ReportingLine> Of(DispatchResult result) =>
    [
        .. result.Units.Select(unit => new ReportingLine(
            unit.Facts.Unit.Code,
            unit.Facts.Unit.Name,
            unit.Reporting.DueOn,
            unit.Reporting.ReceivedAt,
            UnitLines.OnTimeOf(unit),
            unit.Reporting.WorkdaysLate,
            unit.Reporting.Corrections,
            unit.Reporting.LateInARow,
            unit.Reporting.DueText)),
    ];
}
