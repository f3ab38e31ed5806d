using CsCheck;
using DataHub.Mail;

namespace DataHub.Tests.Mail;

public sealed class OutboxKeyTests
{
    [Fact]
    public void A_key_says_what_the_mail_is_for() =>
        Assert.Equal("D15.LC-YG.2025-03|T+1|LC-YG|REPORTER", Key("D15.LC-YG.2025-03", "T+1", "LC-YG").ToString());

    [Fact]
    public void Its_text_reads_back() =>
        Gen.Select(Parts, Parts, Parts).Sample((obligation, step, organisation) =>
        {
            var key = Key(obligation, step, organisation);
            return OutboxKey.Parse(key.ToString()) == key;
        });

    [Fact]
    public void Different_mails_have_different_keys() =>
        Gen.Select(Parts, Parts, Parts, Parts).Sample((a, b, c, d) =>
            (a, b) == (c, d) || Key(a, b, "LC-YG") != Key(c, d, "LC-YG"));

    [Theory]
    [InlineData("")]
    [InlineData("D15")]
    [InlineData("|T+1")]
    [InlineData("a|b/c")]
    public void What_is_no_key_is_refused(string text) =>
        Assert.Throws<FormatException>(() => OutboxKey.Parse(text));

    [Fact]
    public void The_message_id_depends_on_nothing_but_the_key()
    {
        var key = Key("D15.LC-YG.2025-03", "T+1", "LC-YG");

        Assert.Equal(key.MessageId("hub.example.test"), OutboxKey.Parse(key.ToString()).MessageId("hub.example.test"));
        Assert.NotEqual(
            key.MessageId("hub.example.test"), Key("D15.LC-YG.2025-04", "T+1", "LC-YG").MessageId("hub.example.test"));
    }

    private static Gen<string> Parts => Gen.String[Gen.Char["abT+1|~/#?.阳谷-"], 1, 8];

    private static OutboxKey Key(string obligation, string step, string organisation) => OutboxKey.Of(new OutboxMail(
        obligation, step, new MailAddressee(organisation, "REPORTER"), [], "主题", "<p>", "正文", [], UnlessReported: null));
}
