using System.Text.Json.Nodes;

namespace DataHub.Dictionary.Samples;

/// <summary>A payload to copy, and the hub's answer to it.</summary>
/// <param name="Kind">valid or invalid.</param>
/// <param name="Request">The body of the POST.</param>
/// <param name="Status">Of the answer.</param>
/// <param name="Answer">A receipt, or problem details with one.</param>
public sealed record PublishedSample(string Kind, JsonNode Request, int Status, JsonNode Answer);
