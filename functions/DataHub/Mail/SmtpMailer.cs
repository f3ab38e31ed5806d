using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace DataHub.Mail;

/// <summary>Sends over SMTP, one message after the other, and keeps the connection for the next one.</summary>
public sealed class SmtpMailer(SmtpSettings settings) : IMailer, IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private LenientSmtpClient? _client;

    public async Task<IReadOnlyList<string>> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var client = await ConnectedAsync(cancellation);
            await client.SendAsync(message, cancellation);
            return client.TakeRefused();
        }
        catch (SmtpCommandException failure)
        {
            await HangUpAsync();
            throw new MailNotSentException(ReasonOf(failure), (int)failure.StatusCode >= 500, failure);
        }
        catch (Exception failure) when (IsOfTheConnection(failure))
        {
            await HangUpAsync();
            throw new MailNotSentException(
                $"{settings.Host}:{settings.Port}: {failure.Message}", isFinal: false, failure);
        }
        catch
        {
            // Cancelled in the middle of a conversation: the next message must not continue it.
            await HangUpAsync();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Greets the server and takes leave, logging in where a user is set, on a connection of its own. Null when it
    /// answers as it should, else what was wrong.
    /// </summary>
    public async Task<string?> GreetAsync(CancellationToken cancellation)
    {
        using var client = new LenientSmtpClient { Timeout = (int)settings.Timeout.TotalMilliseconds };
        try
        {
            await OpenAsync(client, cancellation);
            await client.NoOpAsync(cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
            return null;
        }
        catch (SmtpCommandException failure)
        {
            return ReasonOf(failure);
        }
        catch (Exception failure) when (IsOfTheConnection(failure))
        {
            return $"{settings.Host}:{settings.Port}: {failure.Message}";
        }
    }

    public async ValueTask DisposeAsync()
    {
        await HangUpAsync();
        _turn.Dispose();
    }

    private async Task<LenientSmtpClient> ConnectedAsync(CancellationToken cancellation)
    {
        if (_client is not null && await AnswersAsync(_client, cancellation))
        {
            return _client;
        }

        await HangUpAsync();
        var client = new LenientSmtpClient { Timeout = (int)settings.Timeout.TotalMilliseconds };
        _client = client;
        await OpenAsync(client, cancellation);
        return client;
    }

    private async Task OpenAsync(LenientSmtpClient client, CancellationToken cancellation)
    {
        await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellation);
        if (settings.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", cancellation);
        }
    }

    // Servers hang up on idle connections without a word; only asking tells.
    private static async Task<bool> AnswersAsync(LenientSmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.NoOpAsync(cancellation);
            return true;
        }
        catch (Exception failure) when (failure is SmtpCommandException || IsOfTheConnection(failure))
        {
            return false;
        }
    }

    private async Task HangUpAsync()
    {
        if (_client is not { } client)
        {
            return;
        }

        _client = null;
        using (client)
        {
            try
            {
                // QUIT politely, but never at the price of an answer that does not come.
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
                await client.DisconnectAsync(quit: true, patience.Token);
            }
            catch (Exception failure) when (failure is OperationCanceledException || IsOfTheConnection(failure))
            {
                // The connection is gone: that was the aim.
            }
        }
    }

    private static bool IsOfTheConnection(Exception failure) => failure
        is IOException or SocketException or TimeoutException or SmtpProtocolException or SslHandshakeException
        or AuthenticationException or ServiceNotConnectedException or ServiceNotAuthenticatedException
        or NotSupportedException or InvalidOperationException;

    private static string ReasonOf(SmtpCommandException failure) =>
        $"{(int)failure.StatusCode} {failure.Message}";
}
