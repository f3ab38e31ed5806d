using System.Text.Json;
using Azure.Data.Tables;
using DataHub.Storage;

namespace DataHub.StorageTests.Mail;

/// <summary>Rows of the contact register as the road writes them: personal data encrypted.</summary>
internal static class ContactRows
{
    public static Task AddAsync(
        HubStorage storage,
        string organisation,
        string role,
        string email,
        string name = "张三",
        string validFrom = "2023-10-01",
        string? validTo = null)
    {
        var values = new Dictionary<string, string?>
        {
            ["orgCode"] = organisation,
            ["role"] = role,
            ["name"] = MailHub.Cipher.Conceal(name, "D03/name"),
            ["email"] = email.Length == 0 ? null : MailHub.Cipher.Conceal(email, "D03/email"),
            ["validFrom"] = validFrom,
            ["validTo"] = validTo,
        };
        var row = new TableEntity($"D03.{organisation}", $"c|{organisation}|{role}|{validFrom}")
        {
            ["Values"] = JsonSerializer.Serialize(values),
            ["Revision"] = 1,
            ["Submission"] = $"D03.{organisation}.abc",
            ["ReceivedAt"] = new DateTimeOffset(2023, 10, 1, 0, 0, 0, TimeSpan.Zero),
        };
        return storage.Table(StorageNames.Tables.Rows).UpsertEntityAsync(row);
    }
}
