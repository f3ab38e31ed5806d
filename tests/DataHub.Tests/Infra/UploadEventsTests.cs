using System.Text.Json;
using System.Text.Json.Nodes;
using DataHub.Intake;
using DataHub.Storage;

namespace DataHub.Tests.Infra;

[Collection(SharedCompilation.Name)]
public class UploadEventsTests(CompiledTemplate template)
{
    private JsonObject Subscription =>
        template.Public.Single("Microsoft.EventGrid/systemTopics/eventSubscriptions").Properties;

    [SkippableFact]
    public void Events_come_in_the_form_that_the_code_reads_and_only_from_the_drop_zone()
    {
        var uploaded = new DropZoneBlob("LC-YG/2025-03/D04.csv", "0x1", DateTimeOffset.UnixEpoch);
        using var message = JsonDocument.Parse(uploaded.ToEvent());
        var filter = Subscription["filter"]!;

        Assert.Equal("EventGridSchema", Subscription["eventDeliverySchema"]!.GetValue<string>());
        Assert.Equal(uploaded, DropZoneBlob.OfEvent(message.RootElement));
        Assert.Equal(
            message.RootElement.GetProperty("subject").GetString(),
            filter["subjectBeginsWith"]!.GetValue<string>() + uploaded.Path);
        Assert.Equal(
            [message.RootElement.GetProperty("eventType").GetString()],
            filter["includedEventTypes"]!.AsArray().Select(type => type!.GetValue<string>()));
    }

    [SkippableFact]
    public void Only_calls_that_leave_a_whole_blob_are_events()
    {
        var filter = Assert.Single(Subscription["filter"]!["advancedFilters"]!.AsArray())!;

        Assert.Equal("StringIn", filter["operatorType"]!.GetValue<string>());
        Assert.Equal("data.api", filter["key"]!.GetValue<string>());
        Assert.Equal(
            ["CopyBlob", "FlushWithClose", "PutBlob", "PutBlockList", "SftpCommit"],
            filter["values"]!.AsArray().Select(api => api!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Events_go_to_the_arrivals_queue_by_the_topics_identity_and_stay_until_taken()
    {
        var delivery = Subscription["deliveryWithResourceIdentity"]!;
        var destination = delivery["destination"]!;

        Assert.Equal("SystemAssigned", delivery["identity"]!["type"]!.GetValue<string>());
        Assert.Equal("StorageQueue", destination["endpointType"]!.GetValue<string>());
        Assert.Equal(StorageNames.Queues.Arrivals, destination["properties"]!["queueName"]!.GetValue<string>());
        Assert.Equal(template.Public.DataAccount.Id, destination["properties"]!["resourceId"]!.GetValue<string>());
        Assert.Equal(-1, destination["properties"]!["queueMessageTimeToLiveInSeconds"]!.GetValue<int>());
        Assert.Null(Subscription["destination"]);
    }

    [SkippableFact]
    public void What_cannot_be_delivered_is_tried_for_a_day_and_then_kept()
    {
        var deployment = template.Public;
        var deadLetters = Subscription["deadLetterWithResourceIdentity"]!["deadLetterDestination"]!["properties"]!;

        Assert.Equal(deployment.DataAccount.Id, deadLetters["resourceId"]!.GetValue<string>());
        // As long, and as often, as Event Grid tries at the most.
        Assert.Equal(1440, Subscription["retryPolicy"]!["eventTimeToLiveInMinutes"]!.GetValue<int>());
        Assert.Equal(30, Subscription["retryPolicy"]!["maxDeliveryAttempts"]!.GetValue<int>());
        Assert.Contains(
            deadLetters["blobContainerName"]!.GetValue<string>(),
            deployment.NamesIn(deployment.DataAccount, "blobServices/containers"));
    }

    [SkippableFact]
    public void The_topic_may_put_messages_and_dead_letters_and_nothing_else()
    {
        var deployment = template.Public;
        var account = deployment.DataAccount.Id;

        Assert.Equal(
            new HashSet<(string, string)>
            {
                ($"{account}/queueServices/default/queues/{StorageNames.Queues.Arrivals}", BuiltInRole.QueueMessageSender),
                ($"{account}/blobServices/default/containers/deadletter", BuiltInRole.BlobDataContributor),
            },
            deployment.Roles.Where(role => role.IsToEventGrid).Select(role => (role.Scope, role.Role)).ToHashSet());
    }
}
