using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DataHub.Access;
using DataHub.Papers.Drafts;
using DataHub.Plan;

namespace DataHub.Papers.Release;

/// <summary>
/// Signs and reads the links by which a person releases a draft, and the forms behind them. That a link works once is
/// kept with the draft, whose state changes by it.
/// </summary>
public sealed class ReleaseTokens(HubSigner signer, CityPlan plan, HubSettings settings, TimeProvider clock)
{
    private const string Links = "release-links";
    private const string Confirmations = "release-confirmations";

    private static readonly TimeSpan ConfirmationHolds = TimeSpan.FromHours(2);

    /// <summary>When a link made now expires, UTC.</summary>
    public DateTimeOffset Expiry => clock.GetUtcNow() + TimeSpan.FromDays((double)plan.Thresholds["releaseLinkDays"]);

    /// <summary>A link for a person; null where the hub has no key to sign with or no address of its own.</summary>
    public Uri? LinkFor(DraftRecord draft)
    {
        if (!signer.CanSign || settings.PublicUrl.Length == 0)
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
        return $"{Base64Url.EncodeToString(content)}.{Base64Url.EncodeToString(signer.Sign(Links, content))}";
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
        if (!signer.IsSigned(Links, bytes, Base64Url.DecodeFromChars(mark)))
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
    /// <exception cref="InvalidOperationException">No signing key is set.</exception>
    public string Confirmation(ReleaseToken token, string version)
    {
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        var mark = signer.Sign(Confirmations, Confirmed(token, version, seconds));
        return $"{seconds.ToString(CultureInfo.InvariantCulture)}.{Base64Url.EncodeToString(mark)}";
    }

    public bool IsConfirmed(ReleaseToken token, string version, string confirmation) =>
        confirmation.Split('.') is [var time, var mark]
        && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && (clock.GetUtcNow() - ConfirmationHolds).ToUnixTimeSeconds() <= seconds
        && Base64Url.IsValid(mark)
        && signer.IsSigned(Confirmations, Confirmed(token, version, seconds), Base64Url.DecodeFromChars(mark));

    private static byte[] Confirmed(ReleaseToken token, string version, long seconds) => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{token.Nonce}\n{token.Draft}\n{version}\n{seconds}"));
}
