using System.Security.Cryptography;
using System.Text;
using DataHub.Privacy;

namespace DataHub.Tests.Privacy;

/// <summary>Values name their key and algorithm, so that both can be changed while the data stays.</summary>
public class FieldCipherTests
{
    private const string Place = "D06/handlerIdNo";
    private const string Secret = "11010519491231002X";

    [Theory]
    [InlineData("AES", "enc:a1:")]
    [InlineData("SM4", "enc:s1:")]
    public void A_value_comes_back_from_its_own_column_only(string algorithm, string scheme)
    {
        var cipher = Cipher(algorithm, Key(1));

        var stored = cipher.Conceal(Secret, Place);

        Assert.StartsWith(scheme, stored, StringComparison.Ordinal);
        Assert.Equal(Secret, cipher.Reveal(stored, Place));
        Assert.NotEqual(stored, cipher.Conceal(Secret, Place));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Reveal(stored, "D06/handlerName"));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Reveal(stored[..^8] + "AAAAAAA=", Place));
    }

    [Fact]
    public void After_a_rotation_old_values_are_read_and_new_ones_name_the_new_key()
    {
        var stored = Cipher("AES", Key(1)).Conceal(Secret, Place);
        var rotated = Cipher("AES", Key(2), Key(1));

        Assert.Equal(Secret, rotated.Reveal(stored, Place));
        Assert.False(rotated.IsCurrent(stored));
        var renewed = rotated.Conceal(Secret, Place);
        Assert.True(rotated.IsCurrent(renewed));
        Assert.NotEqual(stored.Split(':')[2], renewed.Split(':')[2]);
        Assert.Equal(Secret, Cipher("AES", Key(2)).Reveal(renewed, Place));
    }

    /// <summary>As infra/README.md rotates: no instance meets a value whose key it does not know yet.</summary>
    [Fact]
    public void A_new_key_is_made_known_before_it_is_used()
    {
        var announced = Cipher("AES", Key(1), $"{Key(2)},{Key(1)}");
        var rotated = Cipher("AES", Key(2), $"{Key(2)},{Key(1)}");

        Assert.True(Cipher("AES", Key(1)).IsCurrent(announced.Conceal(Secret, Place)));
        Assert.Equal(Secret, announced.Reveal(rotated.Conceal(Secret, Place), Place));
        Assert.Equal(Secret, rotated.Reveal(announced.Conceal(Secret, Place), Place));
        Assert.Contains(
            rotated.EqualityHash(Encoding.UTF8.GetBytes(Secret)),
            announced.EarlierEqualityHashes(Encoding.UTF8.GetBytes(Secret)));
    }

    [Fact]
    public void After_a_change_of_algorithm_both_are_read()
    {
        var stored = Cipher("AES", Key(1)).Conceal(Secret, Place);
        var changed = Cipher("SM4", Key(1));

        Assert.Equal(Secret, changed.Reveal(stored, Place));
        Assert.False(changed.IsCurrent(stored));
    }

    [Fact]
    public void A_value_whose_key_is_gone_is_refused_by_the_keys_name()
    {
        var stored = Cipher("AES", Key(1)).Conceal(Secret, Place);

        var refused = Assert.ThrowsAny<CryptographicException>(() => Cipher("AES", Key(2)).Reveal(stored, Place));

        Assert.Contains(stored.Split(':')[2], refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equality_is_told_across_a_rotation_and_not_without_the_key()
    {
        var content = Encoding.UTF8.GetBytes(Secret);
        var before = Cipher("AES", Key(1)).EqualityHash(content);
        var rotated = Cipher("AES", Key(2), Key(1));

        Assert.NotEqual(before, rotated.EqualityHash(content));
        Assert.Equal([before], rotated.EarlierEqualityHashes(content));
        Assert.Empty(Cipher("AES", Key(2)).EarlierEqualityHashes(content));
    }

    /// <summary>The vector of RFC 8998, appendix A.1: another implementation would read what this one writes.</summary>
    [Fact]
    public void Sm4_is_that_of_the_standard()
    {
        var sealedBytes = new Sm4GcmAlgorithm().Seal(
            Convert.FromHexString("0123456789ABCDEFFEDCBA9876543210"),
            Convert.FromHexString("00001234567800000000ABCD"),
            Convert.FromHexString(
                "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDDEEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA"),
            Convert.FromHexString("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"));

        Assert.Equal(
            "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
            + "83DE3541E4C2B58177E065A9BF7B62EC",
            Convert.ToHexString(sealedBytes));
    }

    private static FieldCipher Cipher(string algorithm, string key, string earlier = "") => FieldCipher.Read(
        new HubSettings { FieldKey = key, EarlierFieldKeys = earlier, FieldAlgorithm = algorithm });

    private static string Key(byte fill) => Convert.ToBase64String([.. Enumerable.Repeat(fill, 32)]);
}
