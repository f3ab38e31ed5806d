using System.Text;

namespace DataHub.StorageTests.Intake.Concurrent;

/// <summary>Something that reaches the hub: a file, or the wish to take one back.</summary>
/// <param name="Number">Its place in the order of arrival; also what makes it this arrival and no other.</param>
/// <param name="Rows">JSON texts; null for a withdrawal.</param>
/// <param name="Withdrawn">Number of the file to be taken back.</param>
/// <param name="Twice">Whether its message is delivered twice at once.</param>
internal sealed record Delivery(
    int Number, string Dataset, string Unit, string? Period, IReadOnlyList<string>? Rows, int? Withdrawn, bool Twice)
{
    public byte[] Content => Encoding.UTF8.GetBytes($"[{string.Join(',', Rows!)}]");
}
