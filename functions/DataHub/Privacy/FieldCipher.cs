using System.Security.Cryptography;
using System.Text;

namespace DataHub.Privacy;

/// <summary>
/// Encrypts personal data field by field before it is stored (字段级加密): AES-256-GCM with a key derived from the
/// hub's field key, bound to where the field stands so that a value cannot be moved to another row. A stored value
/// names its scheme and key, so that keys can be rotated and another provider (SM4) can stand beside it.
/// </summary>
public sealed class FieldCipher
{
    private const string Scheme = "enc:a1:";
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[]? _encryptionKey;
    private readonly byte[]? _hashKey;

    /// <param name="fieldKey">At least 32 random bytes, from the key vault.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public FieldCipher(ReadOnlySpan<byte> fieldKey)
    {
        if (fieldKey.Length < 32)
        {
            throw new ArgumentException("The field key has at least 32 bytes.", nameof(fieldKey));
        }

        _encryptionKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, fieldKey.ToArray(), 32, info: "hub-field-encryption"u8.ToArray());
        _hashKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, fieldKey.ToArray(), 32, info: "hub-field-equality"u8.ToArray());
    }

    private FieldCipher()
    {
    }

    private byte[] EncryptionKey => _encryptionKey ?? throw MissingKey();

    private byte[] HashKey => _hashKey ?? throw MissingKey();

    /// <summary>
    /// The cipher of the setting <c>Hub__FieldKey</c>. Without a key the hub still takes what holds no personal data; what
    /// does is refused by an exception, never stored in clear.
    /// </summary>
    /// <param name="fieldKey">The key in base64, or empty.</param>
    /// <exception cref="FormatException">Not base64.</exception>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public static FieldCipher Read(string fieldKey) =>
        fieldKey.Length == 0 ? new FieldCipher() : new FieldCipher(Convert.FromBase64String(fieldKey));

    /// <param name="place">Where the field stands, such as D03/phone.</param>
    /// <exception cref="InvalidOperationException">No field key is set.</exception>
    public string Conceal(string text, string place)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceSize + plain.Length + TagSize];
        var nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(EncryptionKey, TagSize);
        aes.Encrypt(
            nonce,
            plain,
            sealedBytes.AsSpan(NonceSize, plain.Length),
            sealedBytes.AsSpan(NonceSize + plain.Length),
            Encoding.UTF8.GetBytes(place));
        return Scheme + Convert.ToBase64String(sealedBytes);
    }

    /// <summary>The text behind a stored value; a value that was never encrypted comes back as it is.</summary>
    /// <exception cref="CryptographicException">Another key, another place, or tampered with.</exception>
    public string Reveal(string stored, string place)
    {
        if (!IsConcealed(stored))
        {
            return stored;
        }

        var sealedBytes = Convert.FromBase64String(stored[Scheme.Length..]);
        var plain = new byte[sealedBytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(EncryptionKey, TagSize);
        aes.Decrypt(
            sealedBytes.AsSpan(0, NonceSize),
            sealedBytes.AsSpan(NonceSize, plain.Length),
            sealedBytes.AsSpan(NonceSize + plain.Length),
            plain,
            Encoding.UTF8.GetBytes(place));
        return Encoding.UTF8.GetString(plain);
    }

    public static bool IsConcealed(string stored) => stored.StartsWith(Scheme, StringComparison.Ordinal);

    /// <summary>A keyed hash: equal for equal content, and worthless to whoever lacks the key.</summary>
    public UInt128 EqualityHash(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(HashKey, content, hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    private static InvalidOperationException MissingKey() => new(
        "Setting Hub__FieldKey is missing: give at least 32 random bytes in base64, such as of openssl rand -base64 32.");
}
