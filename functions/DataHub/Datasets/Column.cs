using DataHub.Privacy;

namespace DataHub.Datasets;

/// <summary>One field of a dataset, as its schema and the schema's annotations describe it.</summary>
public sealed record Column
{
    /// <summary>The property's name; dotted when it is a member of a nested object
    /// (<c>criteria.packaging</c>).</summary>
    public required string Name { get; init; }

    /// <summary>Slot in the row; for a nested member the slot of its object.</summary>
    public required int Slot { get; init; }

    /// <summary>Slot within the nested object, or -1.</summary>
    public int MemberSlot { get; init; } = -1;

    public required ColumnType Type { get; init; }

    public required bool Required { get; init; }

    /// <summary>The Chinese heading, as templates and receipts write it.</summary>
    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>Other headings people write for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The schema's format, such as cn-uscc; null when it has none.</summary>
    public string? Format { get; init; }

    /// <summary>Canonical unit of a quantity: t, yuan, wan-yuan, ratio; null when it is no quantity.</summary>
    public string? Unit { get; init; }

    /// <summary>Decimal places kept of a quantity.</summary>
    public int Scale { get; init; } = 4;

    public CodeList Codes { get; init; }

    public EnvelopeField Envelope { get; init; }

    public PersonalData PersonalData { get; init; }

    /// <summary>A count since the plan began, which does not fall without a reason.</summary>
    public bool Cumulative { get; init; }

    /// <summary>An identifier: upper case, no spaces, half-width.</summary>
    public bool IsIdentifier { get; init; }

    /// <summary>The values of an enumeration in the schema's order; empty when there is none.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What people write for a value of the enumeration.</summary>
    public IReadOnlyDictionary<string, string> ValueAliases { get; init; } = new Dictionary<string, string>();

    /// <summary>The members of each record of an <see cref="ColumnType.Items"/> column, in the order of a cell's
    /// parts; else empty.</summary>
    public IReadOnlyList<Column> Members { get; init; } = [];

    public string? Example { get; init; }

    public ColumnLimits Limits { get; init; } = ColumnLimits.None;

    /// <summary>JSON pointer within a row.</summary>
    public string Pointer => "/" + Name.Replace('.', '/');

    public bool IsNumeric => Type is ColumnType.Number or ColumnType.Integer;
}
