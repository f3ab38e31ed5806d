using System.Security.Cryptography;
using DataHub.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Local.Commands;

/// <summary>The hub's parts for commands that run by themselves.</summary>
internal static class OfflineServices
{
    /// <summary>Nothing is stored and nobody is asked: the storage is never opened, and a key for once hides personal
    /// data.</summary>
    public static ServiceProvider Build()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
            [
                new("Hub:FieldKey", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))),
                new(StorageSettings.ConnectionName, "UseDevelopmentStorage=true"),
            ])
            .Build();
        return new ServiceCollection().AddLogging().AddDataHub(settings).BuildServiceProvider();
    }
}
