namespace DataHub.Mail.Bounces;

/// <summary>One recipient that a mail did not reach.</summary>
/// <param name="Addresses">In clear, never stored or logged: as it was written on the mail, then where it was forwarded
/// to.</param>
/// <param name="Status">Such as 5.1.1 (RFC 3463); null where the report has none.</param>
/// <param name="Reason">What the server said, addresses and numbers masked.</param>
public sealed record FailedDelivery(IReadOnlyList<string> Addresses, string? Status, string Reason);
