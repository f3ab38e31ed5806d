using DataHub.Intake;
using DataHub.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Tests.Datasets;

/// <summary>The hub's parts that need no storage.</summary>
internal static class Hub
{
    public static OfflineCheck Offline { get; } = With();

    /// <param name="settings">Settings beside those that every host has.</param>
    public static OfflineCheck With(params (string Name, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            [StorageSettings.ConnectionName] = "UseDevelopmentStorage=true",
            ["Hub:FieldKey"] = Convert.ToBase64String(new byte[32]),
            ["Mail:FromAddress"] = "hub@example.test",
            ["Mail:Folder"] = Path.Combine(AppContext.BaseDirectory, "mail"),
        };
        foreach (var (name, value) in settings)
        {
            values[name] = value;
        }

        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddDataHub(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .BuildServiceProvider()
            .GetRequiredService<OfflineCheck>();
    }
}
