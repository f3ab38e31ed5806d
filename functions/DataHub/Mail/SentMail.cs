namespace DataHub.Mail;

/// <summary>The entry of the outbox that a message id stands for.</summary>
/// <param name="Key">Text of an <see cref="OutboxKey"/>.</param>
internal sealed record SentMail(string Key);
