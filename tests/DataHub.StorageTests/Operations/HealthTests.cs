using DataHub.Operations;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.StorageTests.Operations;

public sealed class HealthTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    // Nothing listens at port 1.
    private const string Nowhere =
        "DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm90aGluZw==;"
        + "BlobEndpoint=http://127.0.0.1:1/nobody;QueueEndpoint=http://127.0.0.1:1/nobody;"
        + "TableEndpoint=http://127.0.0.1:1/nobody;";

    [Fact]
    public async Task Storage_that_does_not_answer_is_told_as_503()
    {
        var storage = HubStorage.Open(new StorageSettings(Nowhere, null, null, null, null));
        using var hub = new TestHub(azurite.ConnectionString, storage: storage);
        var context = new DefaultHttpContext { RequestServices = hub.Get<IServiceProvider>() };

        await (await hub.Get<HealthEndpoint>().GetAsync(context.Request, default)).ExecuteAsync(context);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
    }
}
