namespace DataHub.OpenApi;

/// <summary>A parameter of a route.</summary>
/// <param name="In">path, query or header.</param>
/// <param name="Type">Of its value in JSON Schema: string or boolean.</param>
public sealed record RouteParameter(string In, string Name, string Description, string Example, string Type = "string")
{
    public static RouteParameter Path(string name, string description, string example) =>
        new("path", name, description, example);

    public static RouteParameter Query(string name, string description, string example, string type = "string") =>
        new("query", name, description, example, type);
}
