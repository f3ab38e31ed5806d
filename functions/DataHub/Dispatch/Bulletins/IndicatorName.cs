using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Bulletins;

/// <summary>What a code of the lines' <c>indicators</c> stands for; the explanation of a figure has its formula.</summary>
/// <param name="Unit">个, 家次, 元 and the like; ratio for a share.</param>
public sealed record IndicatorName(string Code, Wording Name, Wording Definition, string Unit);
