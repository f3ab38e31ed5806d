namespace DataHub.OpenApi;

/// <summary>An answer that is no refusal.</summary>
/// <param name="MediaTypes">None for an answer without a body.</param>
/// <param name="Schema">Name of a schema of the document; null where the body has no fixed form.</param>
public sealed record RouteAnswer(int Status, string Description, string[] MediaTypes, string? Schema = null)
{
    public static RouteAnswer Json(string description, string? schema = null, int status = 200) =>
        new(status, description, ["application/json"], schema);

    /// <summary>A page for people, JSON for programs.</summary>
    public static RouteAnswer PageOrJson(string description, string? schema = null) =>
        new(200, description, ["application/json", "text/html"], schema);
}
