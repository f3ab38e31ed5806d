using System.Globalization;
using System.Text.Json.Nodes;
using DataHub.Jobs;

namespace DataHub.Tests.Jobs;

public class JobLeaseTests
{
    [Fact]
    public void A_claim_outlives_the_longest_run_that_the_host_allows_and_lapses_before_the_timer_comes_again()
    {
        var host = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")))!;
        var longest = TimeSpan.Parse(host["functionTimeout"]!.GetValue<string>(), CultureInfo.InvariantCulture);

        Assert.InRange(JobLedger.Lease, longest + TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(59));
    }
}
