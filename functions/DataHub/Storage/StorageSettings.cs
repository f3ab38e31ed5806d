using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace DataHub.Storage;

/// <summary>
/// Where the storage account is. The names are those of the Functions host's identity-based connections, so that the
/// triggers and the code read one and the same setting: <c>HubStorage</c> (a connection string) or
/// <c>HubStorage__blobServiceUri</c>, <c>…__queueServiceUri</c>, <c>…__tableServiceUri</c>, <c>…__clientId</c>.
/// </summary>
public sealed record StorageSettings(
    string? ConnectionString, Uri? BlobServiceUri, Uri? QueueServiceUri, Uri? TableServiceUri, string? ClientId)
{
    /// <summary>The connection's name in settings and in the triggers.</summary>
    public const string ConnectionName = "HubStorage";

    /// <exception cref="InvalidOperationException">Neither a connection string nor all three service URIs are set.</exception>
    public static StorageSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(ConnectionName);
        var settings = new StorageSettings(
            section.Value,
            UriOf(section["blobServiceUri"]),
            UriOf(section["queueServiceUri"]),
            UriOf(section["tableServiceUri"]),
            section["clientId"]);
        if (string.IsNullOrEmpty(settings.ConnectionString)
            && (settings.BlobServiceUri is null || settings.QueueServiceUri is null || settings.TableServiceUri is null))
        {
            throw new InvalidOperationException(
                $"Setting {ConnectionName} is missing: give a connection string, or {ConnectionName}__blobServiceUri, "
                + $"{ConnectionName}__queueServiceUri and {ConnectionName}__tableServiceUri for a managed identity.");
        }

        return settings;
    }

    internal TokenCredential Credential() => new DefaultAzureCredential(
        new DefaultAzureCredentialOptions { ManagedIdentityClientId = ClientId });

    private static Uri? UriOf(string? text) => string.IsNullOrEmpty(text) ? null : new Uri(text, UriKind.Absolute);
}
