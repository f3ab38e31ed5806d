using DataHub.Plan;
using DataHub.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Road;

/// <summary>The hub's own services over a counted storage account.</summary>
internal static class BenchHub
{
    public static ServiceProvider Open(HubStorage? storage, int parallelism = 8, CityPlan? plan = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                [StorageSettings.ConnectionName] = "UseDevelopmentStorage=true",
                ["Hub:FieldKey"] = Convert.ToBase64String(new byte[32]),
                ["Hub:WriteParallelism"] = $"{parallelism}",
                ["Mail:FromAddress"] = "hub@example.test",
                ["Mail:Folder"] = Path.GetTempPath(),
            })
            .Build();
        var services = new ServiceCollection().AddLogging().AddDataHub(configuration);
        if (storage is not null)
        {
            services.AddSingleton(storage);
        }

        if (plan is not null)
        {
            services.AddSingleton(plan);
        }

        return services.BuildServiceProvider();
    }
}
