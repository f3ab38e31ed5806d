using DataHub.Local.Replay.Scenario;

namespace DataHub.Local.Replay.Truth;

/// <summary>A county's monthly report (D15), or a correction of one.</summary>
internal sealed record ToldReport(DateTimeOffset At, string Unit, string Month, ProgressFigures Figures);
