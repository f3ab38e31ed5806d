using DataHub.Datasets.Rules;
using DataHub.JsonSchema.Records;

namespace DataHub.Datasets;

/// <summary>A dataset: its schema and what the schema's annotations say. Immutable, shared by all rows.</summary>
public sealed class Dataset
{
    /// <summary>Code of the domain report, such as D04.</summary>
    public required string Code { get; init; }

    /// <summary>The name in URLs, such as enterprise-monthly.</summary>
    public required string Slug { get; init; }

    public required string Version { get; init; }

    /// <summary>The last business day on which this version is accepted; null while no end is set.</summary>
    public DateOnly? AcceptedUntil { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>The schema's description: what a row is.</summary>
    public string? Description { get; init; }

    /// <summary>Who submits it: ENTERPRISE, COUNTY, CITY or PLATFORM (the partner systems of “1+6”).</summary>
    public required string Submitter { get; init; }

    /// <summary>The kind of period it is reported for.</summary>
    public required PeriodKind PeriodKind { get; init; }

    /// <summary>The plan's due rule; null when nothing is due at a date.</summary>
    public string? DueRule { get; init; }

    /// <summary>The columns that make a row the same row: the natural key within unit and period.</summary>
    public required IReadOnlyList<Column> Key { get; init; }

    /// <summary>Whether rows of one period lie in a partition of their own (a month's, a day's) or with the unit
    /// (registers).</summary>
    public required bool PartitionedByPeriod { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public required RecordShape Shape { get; init; }

    /// <summary>Shapes of nested objects, and of the records in a list, by slot.</summary>
    public required IReadOnlyDictionary<int, RecordShape> NestedShapes { get; init; }

    public required IReadOnlyList<InRowRule> Rules { get; init; }

    /// <summary>Names of the rules that need other rows: classes in Intake/CrossRules.</summary>
    public required IReadOnlyList<string> CrossRules { get; init; }

    /// <summary>Between which columns pieces may become mass; null where they must not.</summary>
    public PieceColumns? PieceColumns { get; init; }

    /// <summary>How long personal data is kept; null when there is none.</summary>
    public Retention? Retention { get; init; }

    public required JsonSchema.JsonSchema Schema { get; init; }

    /// <summary>The schema file as published.</summary>
    public required byte[] SchemaJson { get; init; }

    public bool HasPersonalData => Retention is not null;

    public bool HasPeriod => PeriodKind != PeriodKind.None;

    public Column? FindColumn(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>The column at a JSON pointer within a row, or around it when it points into a list; or null.</summary>
    public Column? FindByPointer(string pointer) =>
        Columns.FirstOrDefault(column => column.Pointer == pointer)
        ?? Columns.FirstOrDefault(column => column.Type is ColumnType.List or ColumnType.Items
            && pointer.StartsWith(column.Pointer + '/', StringComparison.Ordinal));
}
