namespace DataHub.Mail.Bounces;

/// <summary>A copy of a mail that came back (退信) after the mail server had taken it.</summary>
/// <param name="Recipient">Masked, as the entry's recipients are: <c>LC-YG/REPORTER l***@yg.example</c>.</param>
/// <param name="Status">Such as 5.1.1; null where the report has none.</param>
/// <param name="Reason">What the server said, addresses masked.</param>
/// <param name="At">When the hub took note of it, UTC.</param>
public sealed record MailBounce(string Recipient, string? Status, string Reason, DateTimeOffset At);
