namespace DataHub.Mail.Bounces;

/// <summary>What a report says of a mail (RFC 3464, 退信通知).</summary>
/// <param name="MessageIds">Of the mail it is about, the surest first: the original's own, then what merely refers to
/// it.</param>
/// <param name="Failures">Whom it did not reach for good; empty for a delay or a success.</param>
public sealed record DeliveryReport(IReadOnlyList<string> MessageIds, IReadOnlyList<FailedDelivery> Failures);
