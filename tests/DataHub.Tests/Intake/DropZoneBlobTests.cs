using System.Text.Json;
using System.Text.Json.Nodes;
using DataHub.Intake;

namespace DataHub.Tests.Intake;

public class DropZoneBlobTests
{
    private static readonly DropZoneBlob Upload =
        new("LC-YG/2025-03/D15 月报.xlsx", "0x8DB1", new(2025, 4, 7, 1, 2, 3, TimeSpan.Zero));

    [Fact]
    public void Its_event_has_the_members_of_Event_Grids_own_schema()
    {
        using var message = JsonDocument.Parse(Upload.ToEvent());
        var root = message.RootElement;

        Assert.Equal(
            ["topic", "subject", "eventType", "id", "data", "dataVersion", "metadataVersion", "eventTime"],
            root.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            "/blobServices/default/containers/dropzone/blobs/LC-YG/2025-03/D15 月报.xlsx", root.GetProperty("subject").GetString());
        Assert.Equal("Microsoft.Storage.BlobCreated", root.GetProperty("eventType").GetString());
        Assert.Equal("0x8DB1", root.GetProperty("data").GetProperty("eTag").GetString());
    }

    [Fact]
    public void One_version_of_a_blob_has_one_id_and_another_version_or_blob_another()
    {
        Assert.Equal(IdOf(Upload), IdOf(Upload with { CreatedAt = Upload.CreatedAt.AddDays(1) }));
        Assert.NotEqual(IdOf(Upload), IdOf(Upload with { ETag = "0x8DB2" }));
        Assert.NotEqual(IdOf(Upload), IdOf(Upload with { Path = "LC-YG/2025-03/D04.csv" }));
    }

    [Fact]
    public void What_its_event_says_is_read_again_as_it_was() => Assert.Equal(Upload, Read(Event()));

    [Theory]
    [InlineData("""{"data":null}""", "data.eTag")]
    [InlineData("""{"data":{}}""", "data.eTag")]
    [InlineData("""{"data":{"eTag":null}}""", "data.eTag")]
    [InlineData("""{"data":{"eTag":"\"\""}}""", "data.eTag")]
    [InlineData("""{"data":{"eTag":7}}""", "data.eTag")]
    [InlineData("""{"eventTime":null}""", "eventTime")]
    [InlineData("""{"eventTime":"yesterday"}""", "eventTime")]
    [InlineData("""{"eventTime":20250407}""", "eventTime")]
    public void An_event_that_does_not_say_which_version_or_when_is_refused_with_the_upload_and_what_is_missing(
        string members, string missing)
    {
        var changed = Event();
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            changed[name] = value?.DeepClone();
        }

        var failure = Assert.Throws<FormatException>(() => Read(changed));

        Assert.Contains(Upload.Path, failure.Message, StringComparison.Ordinal);
        Assert.Contains(missing, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"eventType":"Microsoft.Storage.BlobDeleted"}""")]
    [InlineData("""{"eventType":5}""")]
    [InlineData("""{"subject":null}""")]
    [InlineData("""{"subject":"/blobServices/default/containers/receipts/blobs/a.csv"}""")]
    public void What_tells_of_something_else_names_no_upload(string members)
    {
        var changed = Event();
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            changed[name] = value?.DeepClone();
        }

        Assert.Null(Read(changed));
    }

    private static JsonObject Event() => JsonNode.Parse(Upload.ToEvent())!.AsObject();

    private static DropZoneBlob? Read(JsonObject message)
    {
        using var document = JsonDocument.Parse(message.ToJsonString());
        return DropZoneBlob.OfEvent(document.RootElement);
    }

    private static string? IdOf(DropZoneBlob blob)
    {
        using var message = JsonDocument.Parse(blob.ToEvent());
        return message.RootElement.GetProperty("id").GetString();
    }
}
