using DataHub.Plan;
using Microsoft.Extensions.Configuration;

namespace DataHub.Mail;

/// <summary>How often and how long the outbox tries, and who stands in for whom; section <c>Mail</c>.</summary>
public sealed record DeliverySettings
{
    /// <summary>Attempts after which a mail is given up.</summary>
    public int Attempts { get; init; } = 8;

    /// <summary>Wait after the first failure; each further one waits four times as long.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait between two attempts.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How long a sender may hold an entry; longer than any SMTP conversation takes.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Who is written to when a role is vacant, by role, in order: <c>Mail__StandIns__REPORTER__0=DEPUTY</c>.
    /// </summary>
    public Dictionary<string, string[]> StandIns { get; init; } = new()
    {
        [ContactRole.Reporter] = [ContactRole.Deputy, ContactRole.Leader],
        [ContactRole.Department] = [ContactRole.Reporter, ContactRole.Leader],
    };

    /// <summary>
    /// Mail domain of a gateway that turns mail to number@domain into short messages; empty for none.
    /// </summary>
    public string SmsDomain { get; init; } = "";

    /// <summary>A folder for short messages instead; empty for none.</summary>
    public string SmsFolder { get; init; } = "";

    /// <summary>Whether short messages are sent at all.</summary>
    public bool HasSms() => SmsDomain.Length > 0 || SmsFolder.Length > 0;

    /// <exception cref="InvalidOperationException">A value cannot be read.</exception>
    public static DeliverySettings Read(IConfiguration configuration) =>
        configuration.GetSection("Mail").Get<DeliverySettings>() ?? new DeliverySettings();

    /// <summary>The wait after so many failed attempts.</summary>
    public TimeSpan WaitAfter(int attempts)
    {
        var wait = FirstWait * Math.Pow(4, Math.Min(attempts, 10) - 1);
        return wait < LongestWait ? wait : LongestWait;
    }
}
