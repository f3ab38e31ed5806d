using System.Security.Cryptography;

namespace DataHub.Privacy;

/// <summary>AES-256-GCM (NIST SP 800-38D).</summary>
internal sealed class AesGcmAlgorithm : IFieldAlgorithm
{
    private const int TagSize = 16;

    public string Scheme => "a1";

    public int KeySize => 32;

    public byte[] Seal(byte[] key, byte[] nonce, byte[] plain, byte[] place)
    {
        var sealedBytes = new byte[plain.Length + TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length), place);
        return sealedBytes;
    }

    public byte[] Open(byte[] key, byte[] nonce, byte[] sealedBytes, byte[] place)
    {
        var plain = new byte[sealedBytes.Length - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(nonce, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length), plain, place);
        return plain;
    }
}
