namespace DataHub.Mail;

/// <summary>
/// A person who holds a role, from the contact register D03 (责任人名录), in clear: never stored, never logged.
/// </summary>
/// <param name="Role">The role held, which for a stand-in is not the one asked for.</param>
public sealed record Contact(string Organisation, string Role, string Name, string Email);
