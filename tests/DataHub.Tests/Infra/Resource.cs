using System.Text.Json.Nodes;

namespace DataHub.Tests.Infra;

/// <summary>A resource that a deployment would create.</summary>
public sealed record Resource(JsonObject Json)
{
    public string Id => Text("id");

    public string Type => Text("type");

    public string Name => Text("name");

    /// <summary>The last part of the name: a container's own, say, without its account's.</summary>
    public string ShortName => Name[(Name.LastIndexOf('/') + 1)..];

    public JsonObject Properties => Json["properties"]!.AsObject();

    private string Text(string member) => Json[member]!.GetValue<string>();
}
