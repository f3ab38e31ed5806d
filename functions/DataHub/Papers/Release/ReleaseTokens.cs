using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DataHub.Papers.Drafts;
using DataHub.Plan;
using DataHub.Privacy;

namespace DataHub.Papers.Release;

/// <summary>
/// Signs and reads the links by which a person releases a draft: HMAC-SHA-256 with a key derived from the field key.
/// That a link works once is kept with the draft, whose state changes by it.
/// </summary>
public sealed class ReleaseTokens(FieldCipher cipher, CityPlan plan, HubSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan ConfirmationHolds = TimeSpan.FromHours(2);

    private readonly IReadOnlyList<byte[]> _keys = cipher.SigningKeys("release-links");

    /// <summary>When a link made now expires, UTC.</summary>
    public DateTimeOffset Expiry => clock.GetUtcNow() + TimeSpan.FromDays((double)plan.Thresholds["releaseLinkDays"]);

    /// <summary>A link for a person; null where the hub has no key to sign with or no address of its own.</summary>
    public Uri? LinkFor(DraftRecord draft)
    {
        if (_keys.Count == 0 || settings.PublicUrl.Length == 0)
        {
            return null;
        }

        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var token = Sign(new ReleaseToken(draft.Id, draft.Releaser, Expiry, nonce));
        return new Uri($"{settings.PublicUrl}/api/release/{token}");
    }

    public string Sign(ReleaseToken token)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(token);
        var mark = HMACSHA256.HashData(_keys[0], content);
        return $"{Base64Url.EncodeToString(content)}.{Base64Url.EncodeToString(mark)}";
    }

    /// <summary>
    /// What a link says; false when it is none of this hub's. Whether it has expired is the reader's to ask.
    /// </summary>
    public bool TryRead(string text, [NotNullWhen(true)] out ReleaseToken? token)
    {
        token = null;
        if (text.Split('.') is not [var content, var mark] || !Base64Url.IsValid(content) || !Base64Url.IsValid(mark))
        {
            return false;
        }

        var bytes = Base64Url.DecodeFromChars(content);
        if (!IsSigned(bytes, Base64Url.DecodeFromChars(mark)))
        {
            return false;
        }

        token = JsonSerializer.Deserialize<ReleaseToken>(bytes)!;
        return true;
    }

    public bool HasExpired(ReleaseToken token) => token.ExpiresAt <= clock.GetUtcNow();

    /// <summary>
    /// What the page puts into its form: only who has fetched the page, lately and of the draft as it stands, can send
    /// it.
    /// </summary>
    public string Confirmation(ReleaseToken token, string version) => Confirmation(token, version, clock.GetUtcNow());

    public bool IsConfirmed(ReleaseToken token, string version, string confirmation)
    {
        var given = Encoding.UTF8.GetBytes(confirmation);
        return confirmation.Split('.') is [var seconds, _]
            && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && clock.GetUtcNow() - ConfirmationHolds <= DateTimeOffset.UnixEpoch.AddSeconds(Math.Min(at, int.MaxValue * 4L))
            && CryptographicOperations.FixedTimeEquals(
                given, Encoding.UTF8.GetBytes(Confirmation(token, version, DateTimeOffset.UnixEpoch.AddSeconds(Math.Min(at, int.MaxValue * 4L)))));
    }

    private string Confirmation(ReleaseToken token, string version, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var content = Encoding.UTF8.GetBytes($"confirm\n{token.Nonce}\n{token.Draft}\n{version}\n{seconds}");
        return $"{seconds}.{Base64Url.EncodeToString(HMACSHA256.HashData(_keys[0], content))}";
    }

    private bool IsSigned(byte[] content, byte[] mark) =>
        _keys.Any(key => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, content), mark));
}
