using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Composing;

/// <summary>All that was worked out of one unit.</summary>
internal sealed record UnitResult(UnitFacts Facts, UnitFigures Figures, ReportingRecord Reporting, Verdict Verdict);
