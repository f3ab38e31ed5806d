using System.Text.Json;
using DataHub.Intake.Receipts;

namespace DataHub.Dictionary;

/// <summary>Codes that belong together, such as those about the file as a whole.</summary>
public sealed record RuleGroup(string Zh, string En, IReadOnlyList<RuleCode> Codes)
{
    private const string Resource = "DataHub.Dictionary.Data.rule-codes.json";

    /// <summary>The codes that the hub's own code finds, whatever the dataset; kept in Data/rule-codes.json.</summary>
    internal static IReadOnlyList<RuleGroup> OfTheHub()
    {
        using var stream = typeof(RuleGroup).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        return JsonSerializer.Deserialize<List<RuleGroup>>(stream, ReceiptJson.Options)
            ?? throw new JsonException("rule-codes.json is a list of groups.");
    }
}
