namespace DataHub.Mail;

/// <summary>Whoever holds a role in an organisation when the mail is sent.</summary>
/// <param name="Organisation">Code of a reporting unit or of an organisation of the plan.</param>
/// <param name="Role">A role of <see cref="Plan.ContactRole"/>.</param>
public sealed record MailAddressee(string Organisation, string Role);
