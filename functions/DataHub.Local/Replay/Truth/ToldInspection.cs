namespace DataHub.Local.Replay.Truth;

/// <summary>An inspection (D17), or what became of it.</summary>
internal sealed record ToldInspection(
    DateTimeOffset At, string By, string Task, DateOnly On, int Findings, DateOnly? RectifyBy, DateOnly? RectifiedOn, DateOnly? PublishedOn);
