namespace DataHub.Mail;

/// <summary>A file to go with a mail.</summary>
/// <param name="FileName">The name the reader sees.</param>
/// <param name="Blob">Its path in the documents container.</param>
/// <param name="ContentType">Media type.</param>
public sealed record MailAttachment(string FileName, string Blob, string ContentType);
