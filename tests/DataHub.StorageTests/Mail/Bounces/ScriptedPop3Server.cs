using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DataHub.StorageTests.Mail.Bounces;

/// <summary>
/// A mailbox that speaks POP3 (RFC 1939): what a conversation marks as deleted is gone once it ends with QUIT, and only
/// then.
/// </summary>
internal sealed class ScriptedPop3Server : IDisposable
{
    public const string Password = "secret";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _messages;

    public ScriptedPop3Server(params string[] messages)
    {
        _messages = [.. messages];
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Hangs up instead of answering this command.</summary>
    public string? BreaksAt { get; set; }

    /// <summary>Whether it can send a message's head alone.</summary>
    public bool KnowsTop { get; init; } = true;

    public IReadOnlyList<string> Messages => _messages;

    /// <summary>Messages sent whole.</summary>
    public int Fetched { get; private set; }

    public void Add(string message) => _messages.Add(message);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await ConverseAsync(client);
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // The listener was closed: the test is over.
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false))
        {
            NewLine = "\r\n",
            AutoFlush = true,
        };
        var deleted = new HashSet<int>();
        await writer.WriteLineAsync("+OK ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ');
            if (words[0] == BreaksAt)
            {
                return;
            }

            await writer.WriteLineAsync(Answer(words, deleted));
            if (words[0] == "QUIT")
            {
                foreach (var index in deleted.OrderDescending())
                {
                    _messages.RemoveAt(index);
                }

                return;
            }
        }
    }

    private string Answer(string[] words, HashSet<int> deleted) => words switch
    {
        ["CAPA"] => Lines(KnowsTop ? "USER\r\nTOP\r\nUIDL" : "USER\r\nUIDL"),
        ["USER", _] => "+OK",
        ["PASS", var password] => password == Password ? "+OK" : "-ERR wrong password",
        ["STAT"] => $"+OK {_messages.Count} {_messages.Sum(message => message.Length)}",
        ["TOP", var number, _] when KnowsTop => Lines(Of(number).Split("\n\n")[0] + "\n"),
        ["RETR", var number] => Whole(number),
        ["DELE", var number] => deleted.Add(IndexOf(number)) ? "+OK" : "-ERR",
        ["QUIT"] or ["NOOP"] => "+OK",
        _ => "-ERR unknown",
    };

    private string Whole(string number)
    {
        Fetched++;
        return Lines(Of(number));
    }

    private string Of(string number) => _messages[IndexOf(number)].ReplaceLineEndings("\n");

    private static int IndexOf(string number) => int.Parse(number, CultureInfo.InvariantCulture) - 1;

    // A line that begins with a dot gets another: one alone ends the answer.
    private static string Lines(string text) =>
        "+OK\r\n" + string.Join("\r\n", text.ReplaceLineEndings("\n").Split('\n')
            .Select(line => line.StartsWith('.') ? "." + line : line)) + "\r\n.";
}
