using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace DataHub.Privacy;

/// <summary>SM4-GCM (GB/T 32907-2016, RFC 8998): the block cipher that government systems in China are assessed for.</summary>
public sealed class Sm4GcmAlgorithm : IFieldAlgorithm
{
    private const int TagBits = 128;

    public string Scheme => "s1";

    public int KeySize => 16;

    public byte[] Seal(byte[] key, byte[] nonce, byte[] plain, byte[] place) => Run(true, key, nonce, plain, place);

    public byte[] Open(byte[] key, byte[] nonce, byte[] sealedBytes, byte[] place)
    {
        try
        {
            return Run(false, key, nonce, sealedBytes, place);
        }
        catch (InvalidCipherTextException wrong)
        {
            throw new CryptographicException("Another key, another place, or tampered with.", wrong);
        }
    }

    private static byte[] Run(bool encrypt, byte[] key, byte[] nonce, byte[] input, byte[] place)
    {
        var cipher = new GcmBlockCipher(new SM4Engine());
        cipher.Init(encrypt, new AeadParameters(new KeyParameter(key), TagBits, nonce, place));
        var output = new byte[cipher.GetOutputSize(input.Length)];
        var length = cipher.ProcessBytes(input, 0, input.Length, output, 0);
        cipher.DoFinal(output, length);
        return output;
    }
}
