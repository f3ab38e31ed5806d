using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DataHub.Tests.Mail;

/// <summary>
/// A mail server that answers RCPT by the recipient: <c>full@</c> 452, <c>gone@</c> 550, others 250; and can hang up
/// after a message.
/// </summary>
internal sealed class ScriptedSmtpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _connections;

    public ScriptedSmtpServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => _connections;

    public bool HangsUpAfterMessage { get; set; }

    public List<string> Messages { get; } = [];

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
                await ConverseAsync(client);
            }
        }
        catch (SocketException)
        {
            // The listener was closed: the test is over.
        }
        catch (ObjectDisposedException)
        {
            // Likewise.
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 scripted");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Messages.Add(await ReadMessageAsync(reader));
            }

            await writer.WriteLineAsync(AnswerTo(line));
            if (line == "QUIT" || (line == "DATA" && HangsUpAfterMessage))
            {
                return;
            }
        }
    }

    private static string AnswerTo(string line) => line switch
    {
        _ when line.StartsWith("RCPT TO:<full@", StringComparison.Ordinal) => "452 mailbox full",
        _ when line.StartsWith("RCPT TO:<gone@", StringComparison.Ordinal) => "550 no such user",
        "QUIT" => "221 bye",
        _ => "250 fine",
    };

    private static async Task<string> ReadMessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            message.AppendLine(line);
        }

        return message.ToString();
    }
}
