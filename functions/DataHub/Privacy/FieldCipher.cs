using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DataHub.Privacy;

/// <summary>
/// Encrypts personal data field by field before it is stored (字段级加密), bound to its column so that a value cannot be
/// moved to another one. A stored value, <c>enc:{scheme}:{key}:{base64}</c>, names its algorithm and its key: new
/// values are written with the current ones, older ones are read with theirs for as long as their key is configured.
/// </summary>
public sealed class FieldCipher
{
    private const string Prefix = "enc:";
    private const int NonceSize = 12;

    private static readonly IReadOnlyList<IFieldAlgorithm> Algorithms = [new AesGcmAlgorithm(), new Sm4GcmAlgorithm()];

    private readonly IReadOnlyList<FieldKey> _keys;
    private readonly IFieldAlgorithm _algorithm;
    private readonly Dictionary<string, (IFieldAlgorithm Algorithm, byte[] Key)> _byName;

    /// <summary>AES with one key.</summary>
    /// <param name="fieldKey">At least 32 random bytes, from the key vault.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public FieldCipher(ReadOnlySpan<byte> fieldKey)
        : this([new FieldKey(fieldKey)], Algorithms[0])
    {
    }

    private FieldCipher(IReadOnlyList<FieldKey> keys, IFieldAlgorithm algorithm)
    {
        (_keys, _algorithm) = (keys, algorithm);
        _byName = keys.DistinctBy(key => key.Id).SelectMany(key => Algorithms.Select(each => (key, each)))
            .ToDictionary(pair => NameOf(pair.each, pair.key), pair => (pair.each, pair.key.EncryptionKey(pair.each)));
    }

    private FieldKey Current => _keys is [var current, ..] ? current : throw new InvalidOperationException(
        "Setting Hub__FieldKey is missing: give at least 32 random bytes in base64, such as of openssl rand -base64 32.");

    /// <summary>
    /// The cipher of the settings. Without a key the hub still takes what holds no personal data; what does is
    /// refused by an exception, never stored in clear.
    /// </summary>
    /// <exception cref="FormatException">A key is not base64.</exception>
    /// <exception cref="ArgumentException">A key is too short, or the algorithm unknown.</exception>
    public static FieldCipher Read(HubSettings settings)
    {
        var keys = settings.EarlierFieldKeys
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Prepend(settings.FieldKey).Where(key => key.Length > 0)
            .Select(key => new FieldKey(Convert.FromBase64String(key)));
        return new FieldCipher([.. keys], settings.FieldAlgorithm switch
        {
            "AES" => Algorithms[0],
            "SM4" => Algorithms[1],
            var other => throw new ArgumentException($"Setting Hub__FieldAlgorithm is ‘{other}’, not AES or SM4."),
        });
    }

    /// <param name="place">The column it belongs to, such as D03/phone.</param>
    /// <exception cref="InvalidOperationException">No field key is set.</exception>
    public string Conceal(string text, string place)
    {
        var name = NameOf(_algorithm, Current);
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var sealedBytes = _algorithm.Seal(
            _byName[name].Key, nonce, Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(place));
        return name + Convert.ToBase64String([.. nonce, .. sealedBytes]);
    }

    /// <summary>The text behind a stored value; a value that was never encrypted comes back as it is.</summary>
    /// <exception cref="CryptographicException">Its key is not configured, another place, or tampered with.</exception>
    public string Reveal(string stored, string place)
    {
        if (!IsConcealed(stored))
        {
            return stored;
        }

        var name = stored[..(stored.LastIndexOf(':') + 1)];
        if (!_byName.TryGetValue(name, out var known))
        {
            throw new CryptographicException($"No field key is configured for values that begin with {name}");
        }

        var bytes = Convert.FromBase64String(stored[name.Length..]);
        return Encoding.UTF8.GetString(known.Algorithm.Open(
            known.Key, bytes[..NonceSize], bytes[NonceSize..], Encoding.UTF8.GetBytes(place)));
    }

    /// <summary>Whether values of before may have to be read: keys of before are configured.</summary>
    public bool HasEarlierKeys => _keys.Count > 1;

    /// <summary>Whether a key of that short name is configured.</summary>
    public bool Knows(string key) => _keys.Any(known => known.Id == key);

    /// <summary>The keys by their short names, the current one first, with the algorithm that new values are written
    /// with.</summary>
    public string Names => $"{_algorithm.Scheme}:{string.Join(',', _keys.Select(key => key.Id))}";

    /// <summary>The short name of the key that a stored value was written with; null when it was never
    /// encrypted.</summary>
    public static string? KeyOf(string stored) =>
        IsConcealed(stored) && stored.Split(':') is [_, _, var key, _] ? key : null;

    /// <summary>Whether a stored value was written with the current key and algorithm.</summary>
    public bool IsCurrent(string stored) => stored.StartsWith(NameOf(_algorithm, Current), StringComparison.Ordinal);

    public static bool IsConcealed(string stored) => stored.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>
    /// A keyed hash: equal for equal content, and worthless to whoever lacks the key. Its key is derived from the field
    /// key and not from the one that signs links: a hash of an identity number stands for the number, which can be
    /// tried out by whoever has the key, so it has to be protected as long as the encrypted field beside it is, and be
    /// put to a new key in the same pass over the same row.
    /// </summary>
    public UInt128 EqualityHash(ReadOnlySpan<byte> content) => HashOf(Current, content);

    /// <summary>
    /// The same with each earlier key, newest first: what was stored before a rotation is told again by it.
    /// </summary>
    public IReadOnlyList<UInt128> EarlierEqualityHashes(ReadOnlySpan<byte> content)
    {
        if (_keys.Count < 2)
        {
            return [];
        }

        var hashes = new UInt128[_keys.Count - 1];
        for (var index = 0; index < hashes.Length; index++)
        {
            hashes[index] = HashOf(_keys[index + 1], content);
        }

        return hashes;
    }

    private static UInt128 HashOf(FieldKey key, ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(key.HashKey, content, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    private static string NameOf(IFieldAlgorithm algorithm, FieldKey key) => $"{Prefix}{algorithm.Scheme}:{key.Id}:";
}
