using System.Security.Cryptography;

namespace DataHub.Privacy;

/// <summary>One field key (字段密钥): what is derived from it, and the short name that stored values know it by.</summary>
internal sealed class FieldKey
{
    private const int LeastBytes = 32;

    private readonly byte[] _key;

    /// <exception cref="ArgumentException">The key is too short.</exception>
    public FieldKey(ReadOnlySpan<byte> key)
    {
        if (key.Length < LeastBytes)
        {
            throw new ArgumentException($"A field key has at least {LeastBytes} bytes.", nameof(key));
        }

        _key = key.ToArray();
        Id = Convert.ToHexStringLower(Derive("hub-field-key-id", 4));
        HashKey = Derive("hub-field-equality", 32);
    }

    /// <summary>Eight digits that give nothing away of the key.</summary>
    public string Id { get; }

    public byte[] HashKey { get; }

    public byte[] EncryptionKey(IFieldAlgorithm algorithm) =>
        Derive($"hub-field-encryption-{algorithm.Scheme}", algorithm.KeySize);

    private byte[] Derive(string use, int size) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, size, info: System.Text.Encoding.UTF8.GetBytes(use));
}
