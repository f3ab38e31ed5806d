using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace DataHub.Access;

/// <summary>
/// An API key: <c>lch_{id}_{secret}</c>. The id finds the partner with one point read; of the secret, 256 random bits,
/// only the SHA-256 is kept.
/// </summary>
internal readonly record struct ApiKey(string Id, string Secret)
{
    private const string Prefix = "lch";

    public static ApiKey Create() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    public static bool TryParse([NotNullWhen(true)] string? text, out ApiKey key)
    {
        var parts = text?.Split('_');
        var fits = parts is [Prefix, { Length: 16 }, { Length: 64 }]
            && parts.Skip(1).All(part => part.All(char.IsAsciiHexDigitLower));
        key = fits ? new ApiKey(parts![1], parts[2]) : default;
        return fits;
    }

    public byte[] SecretHash() => SHA256.HashData(Convert.FromHexString(Secret));

    public override string ToString() => $"{Prefix}_{Id}_{Secret}";
}
