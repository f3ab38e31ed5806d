using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Explaining;

/// <summary>A figure of a bulletin that can be explained.</summary>
/// <param name="Printed">Null is 未报.</param>
public sealed record ExplainableFigure(string Code, Wording Name, string MeasuredIn, decimal? Printed, string Explain);
