using MailKit.Net.Pop3;
using MimeKit;

namespace DataHub.Mail.Bounces;

/// <summary>
/// The mailbox that returned mail comes to, by POP3: every provider has it. What is no report is never taken out,
/// because people may read the mailbox too.
/// </summary>
public sealed class BounceMailbox(BounceSettings settings)
{
    // What is left in the mailbox is looked at again each time; the newest come first, so that it hides nothing.
    private const int MostLooked = 500;

    /// <summary>Whether there is one.</summary>
    public bool IsSet => settings.Host is not null;

    /// <summary>
    /// Shows every message that may be a report, and deletes those that are settled. The server deletes when the
    /// conversation ends well, and else nothing: a crash in between shows them again.
    /// </summary>
    /// <param name="isSettled">Takes note of a message; true when it may go.</param>
    /// <returns>Messages left that looked like reports.</returns>
    /// <exception cref="InvalidOperationException">No mailbox is set.</exception>
    public async Task<int> VisitAsync(Func<MimeMessage, Task<bool>> isSettled, CancellationToken cancellation)
    {
        var host = settings.Host ?? throw new InvalidOperationException("Mail__BounceHost is not set.");
        using var client = new Pop3Client { Timeout = (int)settings.Timeout.TotalMilliseconds };
        await client.ConnectAsync(host, settings.Port, settings.Security, cancellation);
        if (settings.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", cancellation);
        }

        var left = 0;
        for (var index = client.Count - 1; index >= Math.Max(0, client.Count - MostLooked); index--)
        {
            if (await FindAsync(client, index, cancellation) is not { } message)
            {
                continue;
            }

            if (await isSettled(message))
            {
                await client.DeleteMessageAsync(index, cancellation);
            }
            else
            {
                left++;
            }
        }

        await client.DisconnectAsync(quit: true, cancellation);
        return left;
    }

    // The head tells what is worth fetching; a server without TOP sends the whole message anyway.
    private static async Task<MimeMessage?> FindAsync(Pop3Client client, int index, CancellationToken cancellation)
    {
        try
        {
            if (client.Capabilities.HasFlag(Pop3Capabilities.Top))
            {
                await using var head = await client.GetStreamAsync(index, headersOnly: true, cancellation);
                if (!DeliveryReportReader.MayBeOne(await HeaderList.LoadAsync(head, cancellation)))
                {
                    return null;
                }
            }

            var message = await client.GetMessageAsync(index, cancellation);
            return DeliveryReportReader.MayBeOne(message) ? message : null;
        }
        catch (FormatException)
        {
            // No mail at all: not the hub's to clear away.
            return null;
        }
    }
}
