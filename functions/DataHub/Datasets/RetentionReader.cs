using System.Text.Json;
using DataHub.Plan;
using DataHub.Privacy;

namespace DataHub.Datasets;

/// <summary>Reads <c>x-hub.retention</c>, which a dataset with personal data must have.</summary>
internal static class RetentionReader
{
    /// <exception cref="KeyNotFoundException">It is missing, or names a threshold or column that is not there.</exception>
    public static Retention? Read(JsonElement hub, IReadOnlyList<Column> columns, Thresholds thresholds)
    {
        if (!hub.TryGetProperty("retention", out var retention))
        {
            return columns.FirstOrDefault(column => column.PersonalData != PersonalData.None) is { } personal
                ? throw new KeyNotFoundException($"{personal.Name} is personal data: x-hub needs ‘retention’")
                : null;
        }

        var rule = retention.Text("years");
        return new Retention
        {
            Rule = rule,
            Years = (int)thresholds[rule],
            From = [.. retention.Texts("from").Select(name => ColumnOf(columns, name))],
            Until = retention.OptionalText("until") is { } until ? ColumnOf(columns, until) : null,
            WhileOpen = retention.Flag("whileOpen"),
            EndedBy = retention.OptionalText("endedBy") is { } status ? ColumnOf(columns, status) : null,
            EndedValues = retention.Texts("endedValues"),
        };
    }

    private static Column ColumnOf(IReadOnlyList<Column> columns, string name) =>
        columns.FirstOrDefault(column => column.Name == name)
        ?? throw new KeyNotFoundException($"x-hub.retention names {name}, which is no property");
}
