namespace DataHub.Access.Auditing;

/// <summary>The first line of a day's audit file.</summary>
/// <param name="Day">The business date.</param>
/// <param name="Entries">How many lines follow.</param>
/// <param name="PreviousSha256">SHA-256 of the file of the day before, hexadecimal; null in the first file of the
/// chain.</param>
/// <param name="Plan">The plan in force when the file was written, such as liaocheng-2023@1.0.</param>
/// <param name="Hub">The program's version.</param>
public sealed record AuditHeader(DateOnly Day, int Entries, string? PreviousSha256, string Plan, string Hub);
