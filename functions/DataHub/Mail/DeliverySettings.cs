using System.Globalization;
using DataHub.Plan;
using Microsoft.Extensions.Configuration;

namespace DataHub.Mail;

/// <summary>How often and how long the outbox tries, and who stands in for whom; section <c>Mail</c>.</summary>
public sealed record DeliverySettings
{
    private static readonly Dictionary<string, IReadOnlyList<string>> UsualStandIns = new()
    {
        [ContactRole.Reporter] = [ContactRole.Deputy, ContactRole.Leader],
        [ContactRole.Department] = [ContactRole.Reporter, ContactRole.Leader],
    };

    /// <summary>Attempts after which a mail is given up.</summary>
    public int Attempts { get; init; } = 8;

    /// <summary>Wait after the first failure; each further one waits four times as long.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait between two attempts.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How long a sender may hold an entry; longer than any SMTP conversation takes.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Who is written to when a role is vacant, by role, in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> StandIns { get; init; } = UsualStandIns;

    /// <summary>
    /// Reads <c>Mail__Attempts</c>, <c>Mail__FirstWait</c>, <c>Mail__LongestWait</c>, <c>Mail__Lease</c> (hh:mm:ss) and
    /// <c>Mail__StandIns__REPORTER=DEPUTY,LEADER</c>; what is not set keeps its default.
    /// </summary>
    /// <exception cref="FormatException">A value cannot be read.</exception>
    public static DeliverySettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mail");
        var defaults = new DeliverySettings();
        var standIns = new Dictionary<string, IReadOnlyList<string>>(defaults.StandIns);
        foreach (var role in section.GetSection(nameof(StandIns)).GetChildren())
        {
            standIns[role.Key] = (role.Value ?? "").Split(
                ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        return new DeliverySettings
        {
            Attempts = section[nameof(Attempts)] is { Length: > 0 } attempts
                ? int.Parse(attempts, CultureInfo.InvariantCulture)
                : defaults.Attempts,
            FirstWait = Duration(nameof(FirstWait), defaults.FirstWait),
            LongestWait = Duration(nameof(LongestWait), defaults.LongestWait),
            Lease = Duration(nameof(Lease), defaults.Lease),
            StandIns = standIns,
        };

        TimeSpan Duration(string name, TimeSpan otherwise) => section[name] is { Length: > 0 } text
            ? TimeSpan.ParseExact(text, @"hh\:mm\:ss", CultureInfo.InvariantCulture)
            : otherwise;
    }

    /// <summary>The wait after so many failed attempts.</summary>
    public TimeSpan WaitAfter(int attempts)
    {
        var wait = FirstWait * Math.Pow(4, Math.Min(attempts, 20) - 1);
        return wait < LongestWait ? wait : LongestWait;
    }
}
