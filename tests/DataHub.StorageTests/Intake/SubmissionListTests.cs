using DataHub.Access;
using DataHub.Intake.Http;
using DataHub.StorageTests.Dispatch;
using DataHub.StorageTests.Operations;

namespace DataHub.StorageTests.Intake;

/// <summary>What a caller sees of a unit's submissions.</summary>
public sealed class SubmissionListTests : IAsyncLifetime, IDisposable
{
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection);
        await _hub.SubmitAsync("D15", County.Progress("LC-YG", "2025-02", 900, 1900));
        _hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await _hub.SubmitAsync("D15", County.Progress("LC-YG", "2025-03", 1000, 2900));
        await _hub.SubmitAsync("D15", County.Progress("LC-YG1", "2025-03", 1000, 2900));
        await _hub.SubmitAsync("D15", County.Progress("LC-CP", "2025-03", 1000, 2900));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Without_a_period_all_of_them_are_listed_the_newest_first() =>
        Assert.Equal(["2025-03", "2025-02"], await PeriodsAsync("?unit=LC-YG"));

    [Fact]
    public async Task With_a_period_or_a_dataset_only_its_own()
    {
        Assert.Equal(["2025-02"], await PeriodsAsync("?unit=LC-YG&period=2025-02"));
        Assert.Empty(await PeriodsAsync("?unit=LC-YG&dataset=D04"));
    }

    private async Task<IEnumerable<string>> PeriodsAsync(string query)
    {
        var (_, body) = await _hub.AnswerAsync(
            PartnerRole.Operator, request => _hub.Get<SubmissionListEndpoint>().ListAsync(request, default), query);
        return body!.AsArray().Select(submission => submission!["period"]!.GetValue<string>());
    }
}
