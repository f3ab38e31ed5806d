using DataHub.Mail;

namespace DataHub.StorageTests.Mail;

/// <summary>What a hub's outbox holds.</summary>
internal static class SentMail
{
    /// <summary>Every mail about one obligation, sent or not.</summary>
    public static async Task<IReadOnlyList<OutboxRecord>> MailsAsync(this TestHub hub, string obligation)
    {
        var mails = new List<OutboxRecord>();
        await foreach (var mail in hub.Get<Outbox>().AllAsync(default))
        {
            if (mail.Obligation == obligation)
            {
                mails.Add(mail);
            }
        }

        return mails;
    }
}
