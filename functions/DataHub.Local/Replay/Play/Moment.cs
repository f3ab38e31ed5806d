namespace DataHub.Local.Replay.Play;

/// <summary>An hour in which timers run.</summary>
/// <param name="At">Its beginning.</param>
/// <param name="All">Whether all of them run, or only those that remind, dispatch, draft and send.</param>
internal sealed record Moment(DateTimeOffset At, bool All);
