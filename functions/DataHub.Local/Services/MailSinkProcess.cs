using System.Globalization;

namespace DataHub.Local.Services;

/// <summary>A mail server that delivers nothing and shows everything: MailDev from npm, on loopback ports.</summary>
public sealed class MailSinkProcess : IAsyncDisposable
{
    private const int Tries = 3;

    private readonly NodeProcess _process;

    private MailSinkProcess(NodeProcess process, int smtpPort, int webPort) =>
        (_process, SmtpPort, Inbox) = (process, smtpPort, new Uri($"http://127.0.0.1:{webPort}/"));

    public int SmtpPort { get; }

    /// <summary>The web inbox; <c>{Inbox}email</c> lists the mail as JSON.</summary>
    public Uri Inbox { get; }

    public int ProcessId => _process.Id;

    /// <exception cref="ServiceFailedException">It could not be installed or started.</exception>
    public static async Task<MailSinkProcess> StartAsync(MailSinkOptions options, CancellationToken cancellation)
    {
        // MailDev cannot be asked for a free port: one is looked for, and another if someone else was faster.
        for (var attempt = 1; ; attempt++)
        {
            var free = FreePorts.Find(2);
            var smtp = options.SmtpPort == 0 ? free[0] : options.SmtpPort;
            var web = options.WebPort == 0 ? free[1] : options.WebPort;
            try
            {
                return new MailSinkProcess(await StartAsync(options, smtp, web, cancellation), smtp, web);
            }
            catch (ServiceFailedException) when (attempt < Tries && (options.SmtpPort == 0 || options.WebPort == 0))
            {
                continue;
            }
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static Task<NodeProcess> StartAsync(MailSinkOptions options, int smtp, int web, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.MailFolder);
        return NodeProcess.StartAsync(
            "maildev/bin/maildev",
            [
                "--ip", "127.0.0.1", "--smtp", smtp.ToString(CultureInfo.InvariantCulture),
                "--web-ip", "127.0.0.1", "--web", web.ToString(CultureInfo.InvariantCulture),
                "--mail-directory", options.MailFolder,
            ],
            new Dictionary<string, string>(),
            options.LogFile,
            printed => printed.Any(line => line.Contains("SMTP Server running", StringComparison.Ordinal))
                && printed.Any(line => line.Contains("webapp running", StringComparison.Ordinal)),
            cancellation);
    }
}
