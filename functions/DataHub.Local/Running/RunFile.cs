using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataHub.Local.Running;

/// <summary>What scripts need to know of a hub that is up: <c>run.json</c> in its data folder.</summary>
/// <param name="Api">What the routes begin with, without a slash at its end.</param>
/// <param name="Inbox">The web inbox of the mail sink, likewise.</param>
/// <param name="Storage">Connection string of the storage account; the drop zone is its
/// container <c>dropzone</c>.</param>
/// <param name="Keys">An API key of each kind, for trying things out.</param>
public sealed record RunFile(string Api, string Inbox, string Storage, SampleKeys Keys)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static RunFile Of(LocalHub hub, SampleKeys keys) =>
        new(WithoutSlash(hub.Host.Api), WithoutSlash(hub.Mail.Inbox), hub.Storage.ConnectionString, keys);

    public void Write(string file) => DataFolder.WriteSecret(file, JsonSerializer.Serialize(this, Json));

    /// <summary>Null when no hub is up there.</summary>
    public static RunFile? Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<RunFile>(File.ReadAllText(file), Json) : null;

    private static string WithoutSlash(Uri uri) => uri.AbsoluteUri.TrimEnd('/');
}
