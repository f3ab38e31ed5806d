using System.Net;
using System.Text.Json;

namespace DataHub.EndToEndTests;

/// <summary>A file of the plan that an operator changes while the hub is up.</summary>
public class PlanChangeTests(RunningHub running) : IClassFixture<RunningHub>
{
    private const string Packaged = "liaocheng-2023@1.0";

    [Fact]
    public async Task A_running_hub_takes_a_changed_plan_and_takes_it_back_by_starting_its_functions_anew()
    {
        using var client = running.Hub.Client(running.Hub.Run.Keys.Operator);
        var file = Path.Combine(AppContext.BaseDirectory, "plan", "liaocheng-2023", "thresholds.json");
        var packaged = await File.ReadAllTextAsync(file);
        var changed = packaged.Replace("\"value\": 0.9,", "\"value\": 0.85,", StringComparison.Ordinal);

        using var stored = await client.PutAsync("operator/plan/thresholds.json", new StringContent(changed));
        Assert.Equal(HttpStatusCode.Accepted, stored.StatusCode);
        await ComesAsync(client, plan => plan.StartsWith(Packaged + "+", StringComparison.Ordinal));

        using var taken = await client.DeleteAsync("operator/plan/thresholds.json");
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        await ComesAsync(client, plan => plan == Packaged);
    }

    private static Task<string> ComesAsync(HttpClient client, Func<string, bool> isMeant) => Eventually.FindAsync(
        async () => await PlanAsync(client) is { } plan && isMeant(plan) ? plan : null, "The start with that plan");

    // Nobody answers while the functions start.
    private static async Task<string?> PlanAsync(HttpClient client)
    {
        try
        {
            using var health = JsonDocument.Parse(await client.GetStringAsync("health"));
            return health.RootElement.GetProperty("plan").GetString()!;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
