using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataHub.Jobs;
using DataHub.Local.Hosting;
using DataHub.Operations.Telemetry;
using DataHub.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Tests.Infra;

[Collection(SharedCompilation.Name)]
public partial class AlarmTests(CompiledTemplate template)
{
    [SkippableFact]
    public void Every_timers_job_is_missed_when_it_does_not_succeed_and_only_then()
    {
        var watched = WatchedJob().Matches(Query("job-not-run"))
            .ToDictionary(match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));

        Assert.Equal(
            DeclaredFunctions.All.Timers.Select(JobOf).Order(StringComparer.Ordinal),
            watched.Keys.Order(StringComparer.Ordinal));
        Assert.All(DeclaredFunctions.All.Timers, timer => Assert.InRange(
            TimeSpan.FromMinutes(watched[JobOf(timer)]), LongestPause(timer) * 2, TimeSpan.FromHours(6)));
    }

    [SkippableFact]
    public void The_hubs_own_readiness_is_as_patient_as_the_alarm()
    {
        using var services = new ServiceCollection().AddLogging().AddDataHub(new ConfigurationBuilder()
            .AddInMemoryCollection([new(StorageSettings.ConnectionName, "UseDevelopmentStorage=true")]).Build()).BuildServiceProvider();

        Assert.Equal(
            WatchedJob().Matches(Query("job-not-run")).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}").Order(StringComparer.Ordinal),
            services.GetServices<IHubJob>().Select(job => $"{job.Name} {job.SilentAfter.TotalMinutes}").Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Every_metric_is_asked_for_by_an_alarm_and_every_alarm_asks_for_a_metric_that_there_is()
    {
        using var metrics = new HubMetrics(TimeProvider.System);
        var published = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter == metrics.Meter)
                {
                    published.Add(instrument.Name);
                }
            },
        };
        listener.Start();

        Assert.NotEmpty(published);
        Assert.Equal(
            published.Order(StringComparer.Ordinal),
            template.Public.OfType("Microsoft.Insights/scheduledQueryRules")
                .SelectMany(rule => MetricName().Matches(Query(rule.Name)).Select(match => match.Value))
                .Distinct().Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Silence_is_an_alarm()
    {
        var rule = Criterion("no-data");

        Assert.Equal("LessThan", rule["operator"]!.GetValue<string>());
        Assert.Equal(1, rule["threshold"]!.GetValue<int>());
        Assert.Contains("summarize", rule["query"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_poison_message_is_an_alarm_and_the_queues_log_what_it_looks_at()
    {
        var deployment = template.Public;
        var logged = deployment.OfType("Microsoft.Insights/diagnosticSettings")
            .Single(setting => setting.Id.Contains("/queueServices/", StringComparison.Ordinal));

        Assert.Contains(StorageNames.Queues.PoisonOf(""), Query("poison-message"), StringComparison.Ordinal);
        Assert.Contains(logged.Properties["logs"]!.AsArray(), log => log!["category"]!.GetValue<string>() == "StorageWrite");
    }

    [SkippableFact]
    public void Every_alarm_goes_to_the_citys_addresses()
    {
        var deployment = template.Public;
        var group = deployment.Single("Microsoft.Insights/actionGroups");

        Assert.Equal(
            ["duty@liaocheng.example"],
            group.Properties["emailReceivers"]!.AsArray().Select(receiver => receiver!["emailAddress"]!.GetValue<string>()));
        Assert.All(deployment.OfType("Microsoft.Insights/scheduledQueryRules"), rule => Assert.Equal(
            [group.Id], rule.Properties["actions"]!["actionGroups"]!.AsArray().Select(id => id!.GetValue<string>())));
        Assert.All(deployment.OfType("Microsoft.Insights/metricAlerts"), rule => Assert.Equal(
            [group.Id], rule.Properties["actions"]!.AsArray().Select(action => action!["actionGroupId"]!.GetValue<string>())));
    }

    [SkippableFact]
    public void Undelivered_uploads_are_an_alarm()
    {
        var metrics = template.Public.OfType("Microsoft.Insights/metricAlerts")
            .Select(rule => rule.Properties["criteria"]!["allOf"]![0]!["metricName"]!.GetValue<string>());

        Assert.Superset(new HashSet<string> { "DeadLetteredCount", "DroppedEventCount" }, metrics.ToHashSet());
    }

    [SkippableFact]
    public void Who_reads_writes_or_deletes_files_is_logged()
    {
        var setting = template.Public.OfType("Microsoft.Insights/diagnosticSettings")
            .Single(setting => setting.Id.Contains("/blobServices/", StringComparison.Ordinal));

        Assert.Equal(
            ["StorageDelete", "StorageRead", "StorageWrite"],
            setting.Properties["logs"]!.AsArray().Select(log => log!["category"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    /// <summary>A timer's function is called after its job.</summary>
    private static string JobOf(TimerFunction timer) => JsonNamingPolicy.KebabCaseLower.ConvertName(timer.Name);

    private static TimeSpan LongestPause(TimerFunction timer)
    {
        var day = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var runs = timer.Schedule.GetNextOccurrences(day, day.AddDays(1)).ToList();
        return runs.Zip(runs.Skip(1), (earlier, later) => later - earlier).Max();
    }

    private string Query(string alarm) => Criterion(alarm)["query"]!.GetValue<string>();

    private JsonNode Criterion(string alarm) => Assert.Single(
        template.Public.OfType("Microsoft.Insights/scheduledQueryRules"), rule => rule.Name == alarm)
        .Properties["criteria"]!["allOf"]![0]!;

    [GeneratedRegex(@"datahub\.[a-z._]+")]
    private static partial Regex MetricName();

    [GeneratedRegex(@"'([a-z-]+)', (\d+)")]
    private static partial Regex WatchedJob();
}
