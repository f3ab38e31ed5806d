namespace DataHub.Local.Demo.Output;

/// <summary>A mail as it went over SMTP.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="To">The first recipient's mailbox.</param>
internal sealed record SavedMail(string Path, DateTimeOffset At, string Subject, string To);
