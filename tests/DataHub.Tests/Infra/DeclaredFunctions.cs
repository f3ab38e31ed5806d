using DataHub.Local.Hosting;
using DataHub.Storage;
using Microsoft.Extensions.Configuration;

namespace DataHub.Tests.Infra;

/// <summary>The triggers' declarations, which both hosts share.</summary>
internal static class DeclaredFunctions
{
    public static FunctionCatalogue All { get; } = FunctionCatalogue.OfThisApp(new ConfigurationBuilder()
        .AddInMemoryCollection([new(StorageSettings.ConnectionName, "UseDevelopmentStorage=true")])
        .Build());
}
