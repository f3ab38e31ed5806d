using DataHub.Mail;
using MimeKit;

namespace DataHub.StorageTests.Mail;

/// <summary>A mail server in memory that can be told to fail.</summary>
internal sealed class RecordingMailer : IMailer
{
    public List<MimeMessage> Sent { get; } = [];

    /// <summary>Thrown before a message is taken.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Thrown after a message is taken: the sender falls over before it hears so.</summary>
    public Exception? FaultAfterwards { get; set; }

    public IReadOnlyList<string> Refused { get; set; } = [];

    public Task<IReadOnlyList<string>> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        if (Fault is { } fault)
        {
            throw fault;
        }

        Sent.Add(message);
        return FaultAfterwards is { } afterwards ? throw afterwards : Task.FromResult(Refused);
    }
}
