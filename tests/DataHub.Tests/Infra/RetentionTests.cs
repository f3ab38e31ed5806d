using System.Text.Json.Nodes;
using DataHub.Local.Services;
using DataHub.Storage;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Infra;

/// <summary>How long things stay: infra/retention.json, and the least and most that the law allows (domain 8.1).</summary>
[Collection(SharedCompilation.Name)]
public class RetentionTests(CompiledTemplate template)
{
    private const int SixMonths = 184;
    private const int TwoYears = 731;

    private static readonly JsonObject Retention = JsonNode
        .Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "retention.json")))!.AsObject();

    [SkippableTheory]
    [InlineData("dropzone", "dropZone")]
    [InlineData("raw", "raw")]
    [InlineData("receipts", "receipts")]
    [InlineData("audit", "audit")]
    [InlineData("deadletter", "deadLetters")]
    public void A_container_is_emptied_after_the_days_of_the_retention_file(string container, string kind)
    {
        var rule = Rules()[container];

        Assert.Equal([$"{container}/"], rule["filters"]!["prefixMatch"]!.AsArray().Select(p => p!.GetValue<string>()));
        foreach (var what in new[] { "baseBlob", "snapshot", "version" })
        {
            Assert.Equal(Days(kind), DaysOf(rule, what));
        }
    }

    [SkippableFact]
    public void Bulletins_letters_and_configuration_are_never_deleted() => Assert.Equal(
        ["audit", "deadletter", "dropzone", "raw", "rawpersonal", "receipts"], Rules().Keys.Order(StringComparer.Ordinal));

    [SkippableFact]
    public void Raw_bytes_with_personal_data_go_by_then_at_the_latest_and_leave_no_version_behind()
    {
        var rule = Rules()["rawpersonal"];

        Assert.Equal(
            [$"{StorageNames.Containers.RawPersonal}/"],
            rule["filters"]!["prefixMatch"]!.AsArray().Select(p => p!.GetValue<string>()));
        Assert.Equal(Days("rawPersonal"), DaysOf(rule, "baseBlob"));
        Assert.Equal(1, DaysOf(rule, "version"));
        Assert.DoesNotContain(
            template.Public.OfType("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies"),
            policy => policy.Id.Contains($"/containers/{StorageNames.Containers.RawPersonal}/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("raw", "rawRetentionYears")]
    [InlineData("rawPersonal", "rawRetentionYears")]
    [InlineData("audit", "auditRetentionYears")]
    public void The_retention_file_keeps_raw_bytes_and_audit_as_long_as_the_plan(string kind, string threshold) =>
        Assert.Equal(decimal.Ceiling(Liaocheng.Plan.Thresholds[threshold] * 365.25m), Days(kind));

    [SkippableTheory]
    [InlineData(StorageNames.Containers.Raw, "raw")]
    [InlineData(StorageNames.Containers.Audit, "audit")]
    public void Raw_bytes_and_audit_cannot_be_changed_before_their_time(string container, string kind)
    {
        var policy = Assert.Single(
            template.Public.OfType("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies"),
            policy => policy.Id.Contains($"/containers/{container}/", StringComparison.Ordinal));

        Assert.Equal(Days(kind), policy.Properties["immutabilityPeriodSinceCreationInDays"]!.GetValue<int>());
        Assert.False(policy.Properties["allowProtectedAppendWrites"]!.GetValue<bool>());
    }

    [Fact]
    public void The_retention_file_keeps_what_the_law_asks_for_and_no_personal_data_beyond_it()
    {
        Assert.Equal(TwoYears, Days("raw"));
        Assert.InRange(Days("receipts"), 1, Days("raw"));
        Assert.InRange(Days("dropZone"), 1, Days("raw"));
        Assert.True(Days("audit") >= SixMonths);
        Assert.True(Days("deadLetters") >= SixMonths);
        Assert.True(Days("logs") >= SixMonths);
    }

    [SkippableFact]
    public void Logs_are_kept_for_the_days_of_the_retention_file() => Assert.Equal(
        Days("logs"),
        template.Public.Single("Microsoft.OperationalInsights/workspaces").Properties["retentionInDays"]!.GetValue<int>());

    private static int DaysOf(JsonNode rule, string what) =>
        rule["actions"]![what]!["delete"]!["daysAfterCreationGreaterThan"]!.GetValue<int>();

    private static int Days(string kind) => Retention[kind]!["days"]!.GetValue<int>();

    private Dictionary<string, JsonNode> Rules() => template.Public
        .Single("Microsoft.Storage/storageAccounts/managementPolicies").Properties["policy"]!["rules"]!.AsArray()
        .ToDictionary(rule => rule!["name"]!.GetValue<string>(), rule => rule!["definition"]!);
}
