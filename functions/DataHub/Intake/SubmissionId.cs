using System.Security.Cryptography;
using System.Text;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// Tracking numbers (回执编号): scope, then ten characters of a hash over what makes the arrival this one and no other. The same
/// arrival, seen twice, gets the same number.
/// </summary>
internal static class SubmissionId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 10;

    /// <param name="scope">Dataset, unit and period.</param>
    /// <param name="arrival">An idempotency key and its partner, a blob and its version, or a partner and an instant.</param>
    /// <param name="sha256">Hash of the content.</param>
    public static string Of(RowScope scope, string arrival, string sha256)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{scope.PartitionKey}\n{arrival}\n{sha256}"));
        return $"{scope.PartitionKey}.{string.Concat(hash.Take(Length).Select(b => Alphabet[b & 31]))}";
    }
}
