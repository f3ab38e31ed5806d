using System.Security.Cryptography;
using System.Text;

namespace DataHub.Access;

/// <summary>
/// Signs what the hub gives out to get it back (签名): HMAC-SHA-256 with keys of its own, apart from those that
/// encrypt personal data, since the two are replaced for different reasons and at different times. Each use has a key
/// derived for it by HKDF, so that what was signed for one passes for no other. New signatures take the current key,
/// those made with an earlier one stay good for as long as it is configured.
/// </summary>
public sealed class HubSigner
{
    private const int LeastBytes = 32;

    private readonly byte[]? _current;
    private readonly IReadOnlyList<byte[]> _known;

    private HubSigner(byte[]? current, IEnumerable<byte[]> earlier)
    {
        _current = current;
        _known = [.. current is null ? [] : new[] { current }, .. earlier];
        if (_known.Any(key => key.Length < LeastBytes))
        {
            throw new ArgumentException($"A signing key has at least {LeastBytes} bytes.");
        }
    }

    /// <summary>Whether there is a key to sign with.</summary>
    public bool CanSign => _current is not null;

    /// <summary>The keys of the settings; without one nothing is signed, and no link is given out.</summary>
    /// <exception cref="FormatException">A key is not base64.</exception>
    /// <exception cref="ArgumentException">A key is too short.</exception>
    public static HubSigner Read(HubSettings settings) => new(
        settings.SigningKey is { Length: > 0 } key ? Convert.FromBase64String(key) : null,
        settings.EarlierSigningKeys
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Convert.FromBase64String));

    /// <param name="use">What the signature is for, such as release-links.</param>
    /// <exception cref="InvalidOperationException">No signing key is set.</exception>
    public byte[] Sign(string use, ReadOnlySpan<byte> content) => HMACSHA256.HashData(
        KeyFor(use, _current ?? throw new InvalidOperationException("Setting Hub__SigningKey is missing.")), content);

    /// <summary>Whether this hub signed it for that use, with the current key or an earlier one.</summary>
    public bool IsSigned(string use, ReadOnlySpan<byte> content, ReadOnlySpan<byte> mark)
    {
        foreach (var key in _known)
        {
            if (CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(KeyFor(use, key), content), mark))
            {
                return true;
            }
        }

        return false;
    }

    private static byte[] KeyFor(string use, byte[] key) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: Encoding.UTF8.GetBytes($"hub-signing-{use}"));
}
