namespace DataHub.Mail;

/// <summary>
/// The mark by which an entry that is not yet closed is found without reading all that were ever sent.
/// </summary>
internal sealed record OpenMail(DateTimeOffset Since);
