using DataHub.Mail;
using DataHub.Plan;
using Microsoft.Extensions.Configuration;

namespace DataHub.Tests.Mail;

public sealed class DeliverySettingsTests
{
    [Fact]
    public void Each_wait_is_four_times_the_one_before_up_to_the_longest() =>
        Assert.Equal(
            [1, 4, 16, 64, 256, 360, 360, 360],
            Enumerable.Range(1, 8).Select(attempts => new DeliverySettings().WaitAfter(attempts).TotalMinutes));

    [Fact]
    public void However_many_attempts_the_wait_stays_finite() =>
        Assert.Equal(TimeSpan.FromHours(6), new DeliverySettings().WaitAfter(int.MaxValue));

    [Fact]
    public void Settings_that_are_not_given_keep_their_defaults()
    {
        var settings = DeliverySettings.Read(Configuration(("Mail:Attempts", "3"), ("Mail:FirstWait", "00:00:05")));

        Assert.Equal(3, settings.Attempts);
        Assert.Equal(TimeSpan.FromSeconds(5), settings.FirstWait);
        Assert.Equal(TimeSpan.FromHours(6), settings.LongestWait);
        Assert.Equal([ContactRole.Deputy, ContactRole.Leader], settings.StandIns[ContactRole.Reporter]);
    }

    [Fact]
    public void One_hubs_stand_ins_are_not_anothers()
    {
        _ = DeliverySettings.Read(Configuration(("Mail:StandIns:LEADER:0", "REPORTER")));

        Assert.DoesNotContain(ContactRole.Leader, new DeliverySettings().StandIns.Keys);
    }

    [Fact]
    public void Without_a_host_there_is_no_mail_server() =>
        Assert.Null(SmtpSettings.Read(Configuration(("Mail:Port", "25"))));

    [Fact]
    public void The_mail_server_is_read_with_its_encryption()
    {
        var settings = SmtpSettings.Read(Configuration(
            ("Mail:Host", "smtp.example.test"), ("Mail:Port", "465"), ("Mail:Security", "SslOnConnect")))!;

        Assert.Equal(("smtp.example.test", 465), (settings.Host, settings.Port));
        Assert.Equal(MailKit.Security.SecureSocketOptions.SslOnConnect, settings.Security);
    }

    [Fact]
    public void An_unknown_encryption_is_refused() =>
        Assert.Throws<InvalidOperationException>(
            () => SmtpSettings.Read(Configuration(("Mail:Host", "smtp.example.test"), ("Mail:Security", "Perhaps"))));

    [Fact]
    public void A_sender_that_is_no_address_is_refused() =>
        Assert.Throws<FormatException>(() => MailSender.Read(Configuration(("Mail:FromAddress", "聊城商务"))));

    [Fact]
    public void Without_a_sender_mail_comes_from_an_address_nobody_can_answer() =>
        Assert.EndsWith(".invalid", MailSender.Read(Configuration()).Address, StringComparison.Ordinal);

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
            .Build();
}
