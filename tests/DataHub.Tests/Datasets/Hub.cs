using DataHub.Intake;
using DataHub.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Tests.Datasets;

/// <summary>The hub's parts that need no storage.</summary>
internal static class Hub
{
    private static readonly ServiceProvider Provider = Services();

    public static OfflineCheck Offline { get; } = Get<OfflineCheck>();

    public static T Get<T>()
        where T : notnull => Provider.GetRequiredService<T>();

    private static ServiceProvider Services()
    {
        var values = new Dictionary<string, string?>
        {
            [StorageSettings.ConnectionName] = "UseDevelopmentStorage=true",
            ["Hub:FieldKey"] = Convert.ToBase64String(new byte[32]),
            ["Mail:FromAddress"] = "hub@example.test",
            ["Mail:Folder"] = Path.Combine(AppContext.BaseDirectory, "mail"),
        };
        return new ServiceCollection()
            .AddLogging()
            .AddDataHub(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .BuildServiceProvider();
    }
}
