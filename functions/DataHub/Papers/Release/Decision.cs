namespace DataHub.Papers.Release;

/// <summary>What a person sends who decides on a draft.</summary>
/// <param name="Action">release, refuse or renew.</param>
/// <param name="Document">An edited DOCX; null to release the draft as it is.</param>
/// <param name="Confirmation">What the page put into its form.</param>
public sealed record Decision(
    string Action, string? Number, string? Reason, ReadOnlyMemory<byte>? Document, string Confirmation);
