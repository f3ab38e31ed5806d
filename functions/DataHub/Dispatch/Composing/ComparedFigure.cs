using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Composing;

/// <summary>A figure that two versions of a bulletin are compared by, as its reader sees it.</summary>
internal sealed record ComparedFigure<T>(string Name, Wording Label, Func<T, string> Of);
