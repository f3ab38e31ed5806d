namespace DataHub.Privacy;

/// <summary>Authenticated encryption of one field; two stand side by side, as a city's crypto assessment asks (密评).</summary>
public interface IFieldAlgorithm
{
    /// <summary>Names it in a stored value; never given to another.</summary>
    string Scheme { get; }

    int KeySize { get; }

    /// <returns>The cipher text and behind it the tag of 16 bytes.</returns>
    byte[] Seal(byte[] key, byte[] nonce, byte[] plain, byte[] place);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Another key, another place, or tampered
    /// with.</exception>
    byte[] Open(byte[] key, byte[] nonce, byte[] sealedBytes, byte[] place);
}
