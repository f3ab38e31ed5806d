using System.IO.Compression;
using System.Text;
using DataHub.Mail;
using DataHub.Storage;

namespace DataHub.StorageTests.Plan;

/// <summary>Everything a hub has written for people: mail, receipts, bulletins and papers, unpacked.</summary>
internal static class HubOutput
{
    public static async Task<IReadOnlyList<(string Name, string Text)>> ReadAsync(TestHub hub)
    {
        var texts = new List<(string, string)>();
        await foreach (var mail in hub.Get<Outbox>().AllAsync(default))
        {
            texts.Add(($"{mail.Obligation} {mail.Step}", $"{mail.Subject}\n{mail.To.Organisation}"));
        }

        foreach (var name in new[] { StorageNames.Containers.Documents, StorageNames.Containers.Receipts })
        {
            var container = hub.Get<HubStorage>().Container(name);
            await foreach (var blob in container.GetBlobsAsync())
            {
                var content = (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray();
                texts.Add(($"{name}/{blob.Name}", TextOf(content)));
            }
        }

        return texts;
    }

    private static string TextOf(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
        {
            return Encoding.UTF8.GetString(content);
        }

        using var package = new ZipArchive(new MemoryStream(content));
        return string.Join('\n', package.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
