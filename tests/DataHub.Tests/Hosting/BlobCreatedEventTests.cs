using System.Text.Json;
using Azure;
using Azure.Storage.Blobs.Models;
using DataHub.Local.Hosting;

namespace DataHub.Tests.Hosting;

public class BlobCreatedEventTests
{
    private static readonly DateTimeOffset At = new(2025, 4, 7, 1, 2, 3, TimeSpan.Zero);

    [Fact]
    public void It_has_the_members_of_Event_Grids_own_schema()
    {
        using var message = JsonDocument.Parse(Event("LC-YG/2025-03/D15 月报.xlsx", "0x8DB1").ToJson());
        var root = message.RootElement;

        Assert.Equal(
            ["topic", "subject", "eventType", "id", "data", "dataVersion", "metadataVersion", "eventTime"],
            root.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            "/blobServices/default/containers/dropzone/blobs/LC-YG/2025-03/D15 月报.xlsx", root.GetProperty("subject").GetString());
        Assert.Equal("Microsoft.Storage.BlobCreated", root.GetProperty("eventType").GetString());
        Assert.Equal(At, root.GetProperty("eventTime").GetDateTimeOffset());

        var data = root.GetProperty("data");
        Assert.Equal("PutBlob", data.GetProperty("api").GetString());
        Assert.Equal("0x8DB1", data.GetProperty("eTag").GetString());
        Assert.Equal(1234, data.GetProperty("contentLength").GetInt64());
        Assert.Equal("BlockBlob", data.GetProperty("blobType").GetString());
        Assert.Equal(
            "http://127.0.0.1/account/dropzone/LC-YG/2025-03/D15%20%E6%9C%88%E6%8A%A5.xlsx", data.GetProperty("url").GetString());
    }

    [Fact]
    public void One_version_of_a_blob_has_one_id_and_another_version_another()
    {
        Assert.Equal(Event("a.csv", "0x1").Id, Event("a.csv", "0x1").Id);
        Assert.NotEqual(Event("a.csv", "0x1").Id, Event("a.csv", "0x2").Id);
        Assert.NotEqual(Event("a.csv", "0x1").Id, Event("b.csv", "0x1").Id);
    }

    private static BlobCreatedEvent Event(string name, string eTag)
    {
        var blob = BlobsModelFactory.BlobItem(
            name: name,
            properties: BlobsModelFactory.BlobItemProperties(
                accessTierInferred: true, eTag: new ETag(eTag), contentLength: 1234, contentType: "text/csv"));
        return BlobCreatedEvent.Of("account", "dropzone", blob, new Uri("http://127.0.0.1/account/dropzone/" + name), At);
    }
}
