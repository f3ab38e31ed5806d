using System.Text.Json;
using DataHub.Plan;
using DataHub.Privacy;

namespace DataHub.Datasets;

/// <summary>
/// Reads <c>x-hub.retention</c>. A dataset with personal data and without it has the plan's general term, from the end
/// of the period or from arrival: nothing personal is kept for ever because a schema says nothing.
/// </summary>
internal static class RetentionReader
{
    private const string GeneralRule = "personalRetentionYears";

    /// <exception cref="KeyNotFoundException">It names a threshold or column that is not there.</exception>
    public static Retention? Read(JsonElement hub, IReadOnlyList<Column> columns, Thresholds thresholds)
    {
        if (columns.All(column => column.PersonalData == PersonalData.None))
        {
            return null;
        }

        var retention = hub.TryGetProperty("retention", out var annotation) ? annotation : default;
        var rule = retention.OptionalText("years") ?? GeneralRule;
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
