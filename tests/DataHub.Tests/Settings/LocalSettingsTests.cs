using DataHub.Local.Examining;
using DataHub.Local.Services;
using DataHub.Operations.Readiness;

namespace DataHub.Tests.Settings;

/// <summary>What <c>hub doctor</c> says of a local.settings.json.</summary>
public sealed class LocalSettingsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void The_example_is_complete() => Assert.Equal(
        CheckStatus.Pass,
        MachineExamination.LocalSettings(
            Path.Combine(Repository.Root, "functions", "DataHub.Functions", "local.settings.json.example")).Status);

    [Fact]
    public void What_is_missing_or_wrong_is_named()
    {
        File.WriteAllText(_file, """{ "Values": { "AzureWebJobsStorage": "x", "HubStorage": "x", "Hub__InlineRows": "many" } }""");

        var result = MachineExamination.LocalSettings(_file);

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Contains("FUNCTIONS_WORKER_RUNTIME", result.Detail.En, StringComparison.Ordinal);
        Assert.Contains("Hub__InlineRows", result.Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_json_is_said_to_be_none()
    {
        File.WriteAllText(_file, "{");

        Assert.Contains("no valid JSON", MachineExamination.LocalSettings(_file).Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_nothing_is_wrong() =>
        Assert.Equal(CheckStatus.Pass, MachineExamination.LocalSettings(_file + ".none").Status);
}
