using System.Security.Cryptography;
using System.Text;
using DataHub.Access;

namespace DataHub.Tests.Access;

public class HubSignerTests
{
    private const string Use = "release-links";

    private static readonly byte[] Content = "D04.LC-YG.2025-03"u8.ToArray();

    [Fact]
    public void What_it_signed_it_knows_and_nothing_else()
    {
        var signer = Signer(Key(1));

        var mark = signer.Sign(Use, Content);

        Assert.True(signer.IsSigned(Use, Content, mark));
        Assert.False(signer.IsSigned(Use, "D04.LC-YG.2025-04"u8, mark));
        Assert.False(signer.IsSigned(Use, Content, mark.AsSpan(1)));
        Assert.False(Signer(Key(2)).IsSigned(Use, Content, mark));
    }

    [Fact]
    public void A_signature_for_one_use_passes_for_no_other()
    {
        var signer = Signer(Key(1));

        Assert.False(signer.IsSigned("release-confirmations", Content, signer.Sign(Use, Content)));
    }

    [Fact]
    public void After_a_rotation_earlier_signatures_are_known_and_new_ones_need_no_earlier_key()
    {
        var old = Signer(Key(1)).Sign(Use, Content);
        var rotated = Signer(Key(3), $"{Key(2)}, {Key(1)}");

        Assert.True(rotated.IsSigned(Use, Content, old));
        Assert.True(Signer(Key(3)).IsSigned(Use, Content, rotated.Sign(Use, Content)));
        Assert.False(Signer(Key(3)).IsSigned(Use, Content, old));
    }

    /// <summary>As infra/README.md rotates: no instance refuses a link that another one has made.</summary>
    [Fact]
    public void A_new_key_is_made_known_before_it_is_used()
    {
        var announced = Signer(Key(1), $"{Key(2)},{Key(1)}");
        var rotated = Signer(Key(2), $"{Key(2)},{Key(1)}");

        Assert.True(announced.IsSigned(Use, Content, rotated.Sign(Use, Content)));
        Assert.True(rotated.IsSigned(Use, Content, announced.Sign(Use, Content)));
        Assert.True(Signer(Key(1)).IsSigned(Use, Content, announced.Sign(Use, Content)));
    }

    [Fact]
    public void Without_a_key_nothing_is_signed_and_nothing_is_known()
    {
        var signer = Signer("");

        Assert.False(signer.CanSign);
        Assert.False(signer.IsSigned(Use, Content, new byte[32]));
        Assert.Throws<InvalidOperationException>(() => signer.Sign(Use, Content));
    }

    [Fact]
    public void A_short_key_is_refused() => Assert.Throws<ArgumentException>(() => Signer(Convert.ToBase64String(new byte[31])));

    /// <summary>Computed apart from the code: links in people's mailboxes must stay good when the code changes.</summary>
    [Fact]
    public void The_key_of_a_use_is_the_hkdf_of_the_secret_and_its_name()
    {
        var mark = HMACSHA256.HashData(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(Key(1)), 32, [], Encoding.UTF8.GetBytes("hub-signing-release-links")),
            Content);

        Assert.Equal(mark, Signer(Key(1)).Sign(Use, Content));
    }

    private static HubSigner Signer(string key, string earlier = "") =>
        HubSigner.Read(new HubSettings { SigningKey = key, EarlierSigningKeys = earlier });

    private static string Key(byte fill) => Convert.ToBase64String([.. Enumerable.Repeat(fill, 32)]);
}
