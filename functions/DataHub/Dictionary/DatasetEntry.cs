using System.Text.Json;
using System.Text.Json.Serialization;
using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dictionary;

/// <summary>A dataset in the dictionary: everything a sender needs to know of it.</summary>
public sealed record DatasetEntry
{
    public required string Code { get; init; }

    public required string Slug { get; init; }

    public required string Version { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>What it holds, in English, as the schema says.</summary>
    public string? Description { get; init; }

    public required string Submitter { get; init; }

    public required Wording SubmitterName { get; init; }

    public required string Period { get; init; }

    public required Wording PeriodName { get; init; }

    /// <summary>Null when nothing is due at a date.</summary>
    public DueEntry? Due { get; init; }

    /// <summary>The fields that make a row the same row, within unit and period.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    public required IReadOnlyList<FieldEntry> Fields { get; init; }

    /// <summary>The rules of this dataset; what can be wrong with any file is on the page of rules.</summary>
    public required IReadOnlyList<RuleCode> Rules { get; init; }

    public required string Schema { get; init; }

    public required string Submit { get; init; }

    public required string Samples { get; init; }

    /// <summary>The code lists its fields refer to.</summary>
    [JsonIgnore]
    public IEnumerable<string> CodeLists => Fields.Concat(Fields.SelectMany(entry => entry.Members ?? []))
        .Select(entry => entry.CodeList).OfType<string>().Distinct();

    internal static DatasetEntry Of(Dataset dataset, CityPlan plan, RuleCatalogue rules)
    {
        using var schema = JsonDocument.Parse(dataset.SchemaJson);
        return new DatasetEntry
        {
            Code = dataset.Code,
            Slug = dataset.Slug,
            Version = dataset.Version,
            Zh = dataset.Zh,
            En = dataset.En,
            Description = schema.RootElement.TryGetProperty("description", out var text) ? text.GetString() : null,
            Submitter = dataset.Submitter,
            SubmitterName = DictionaryWords.SubmitterOf(dataset.Submitter),
            Period = DictionaryWords.NameOf(dataset.PeriodKind),
            PeriodName = DictionaryWords.PeriodOf(dataset.PeriodKind),
            Due = dataset.DueRule is { } name ? DueOf(plan.DueRules[name]) : null,
            Key = [.. dataset.Key.Select(column => column.Name)],
            Fields = [.. dataset.Columns.Select(column => FieldEntry.Of(column, dataset, schema.RootElement))],
            Rules = rules.Of(dataset),
            Schema = $"/api/schemas/{dataset.Code}",
            Submit = $"/api/submissions/{dataset.Code}",
            Samples = $"/api/datasets/{dataset.Code}/samples",
        };
    }

    private static DueEntry DueOf(DueRule rule) =>
        new(rule.Name, new Wording(rule.Zh, rule.En), DictionaryWords.DueBy(rule));
}
