using DataHub.Access;
using DataHub.Mail;
using DataHub.Papers.Release;
using DataHub.Tests.Plan;
using Microsoft.Extensions.Time.Testing;

namespace DataHub.Tests.Papers.Release;

public class ReleaseTokensTests
{
    private const string Version = "0x8DB";

    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2025-04-15T01:00:00Z", null);

    private readonly FakeTimeProvider _clock = new(Now);

    [Fact]
    public void A_link_made_with_an_earlier_key_is_read_until_that_key_is_gone()
    {
        var link = Tokens(Key(1)).Sign(Token());

        Assert.True(Tokens(Key(2), Key(1)).TryRead(link, out var read));
        Assert.Equal(Token(), read);
        Assert.False(Tokens(Key(2)).TryRead(link, out _));
    }

    [Fact]
    public void A_rotation_does_not_make_a_link_last_longer()
    {
        var link = Tokens(Key(1)).Sign(Token());
        var rotated = Tokens(Key(2), Key(1));
        Assert.True(rotated.TryRead(link, out var read));
        Assert.False(rotated.HasExpired(read));

        _clock.Advance(TimeSpan.FromDays(14));

        Assert.True(rotated.HasExpired(read));
    }

    [Fact]
    public void A_page_fetched_before_a_rotation_can_be_sent_after_it()
    {
        var confirmation = Tokens(Key(1)).Confirmation(Token(), Version);

        Assert.True(Tokens(Key(2), Key(1)).IsConfirmed(Token(), Version, confirmation));
        Assert.False(Tokens(Key(2)).IsConfirmed(Token(), Version, confirmation));
    }

    [Fact]
    public void A_page_holds_for_two_hours_and_for_the_draft_as_it_was()
    {
        var tokens = Tokens(Key(1));
        var confirmation = tokens.Confirmation(Token(), Version);

        Assert.False(tokens.IsConfirmed(Token(), "0x8DC", confirmation));
        Assert.False(tokens.IsConfirmed(Token() with { Nonce = "another" }, Version, confirmation));
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.True(tokens.IsConfirmed(Token(), Version, confirmation));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(tokens.IsConfirmed(Token(), Version, confirmation));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1744678800")]
    [InlineData("1744678800.")]
    [InlineData("1744678800.!")]
    [InlineData("9223372036854775807.AAAA")]
    [InlineData("99999999999999999999.AAAA")]
    public void What_no_page_holds_confirms_nothing(string confirmation) =>
        Assert.False(Tokens(Key(1)).IsConfirmed(Token(), Version, confirmation));

    [Fact]
    public void Without_a_key_no_link_is_read()
    {
        var link = Tokens(Key(1)).Sign(Token());

        Assert.False(Tokens("").TryRead(link, out _));
    }

    private static ReleaseToken Token() =>
        new("circular.2025-03", new MailAddressee("LC-SWJ", "LEADER"), Now.AddDays(14), "0123456789abcdef");

    private ReleaseTokens Tokens(string key, string earlier = "")
    {
        var settings = new HubSettings
        {
            SigningKey = key,
            EarlierSigningKeys = earlier,
            PublicUrl = "https://hub.city.example",
        };
        return new ReleaseTokens(HubSigner.Read(settings), Liaocheng.Plan, settings, _clock);
    }

    private static string Key(byte fill) => Convert.ToBase64String([.. Enumerable.Repeat(fill, 32)]);
}
