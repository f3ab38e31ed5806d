using DataHub.Mail;

namespace DataHub.Local.Demo.Stage;

/// <summary>Notices what has become of mail since it looked last.</summary>
internal sealed class MailWatch(DemoStage stage)
{
    private readonly HashSet<(string, string, MailAddressee)> _seen = [];

    /// <summary>Mail closed since the last call, in the order of time.</summary>
    public async Task<IReadOnlyList<OutboxRecord>> NewsAsync(CancellationToken cancellation)
    {
        var news = new List<OutboxRecord>();
        await foreach (var mail in stage.Service<Outbox>().AllAsync(cancellation))
        {
            if (!mail.IsOpen && _seen.Add((mail.Obligation, mail.Step, mail.To)))
            {
                news.Add(mail);
            }
        }

        return [.. news.OrderBy(mail => mail.ClosedAt)];
    }
}
