using System.Text.Json;
using DataHub.Datasets;
using DataHub.Intake.Receipts;

namespace DataHub.Dictionary;

/// <summary>One field of a dataset in the dictionary.</summary>
public sealed record FieldEntry
{
    /// <summary>The property's name in JSON; dotted within an object or a list's records.</summary>
    public required string Name { get; init; }

    /// <summary>The heading in CSV and XLSX.</summary>
    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>Other headings that are understood.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    public required string Type { get; init; }

    public required Wording TypeName { get; init; }

    /// <summary>The schema's format, such as cn-uscc.</summary>
    public string? Format { get; init; }

    public required bool Required { get; init; }

    /// <summary>Whether it is part of the key that makes a row the same row.</summary>
    public required bool Key { get; init; }

    public string? Unit { get; init; }

    public Wording? UnitName { get; init; }

    /// <summary>Decimal places kept of a quantity.</summary>
    public int? Scale { get; init; }

    /// <summary>Limits by the schema's keyword: minimum, maxLength, pattern …</summary>
    public IReadOnlyDictionary<string, JsonElement>? Limits { get; init; }

    /// <summary>The code list its values come from.</summary>
    public string? CodeList { get; init; }

    /// <summary>The values to choose from, each with what else people write for it.</summary>
    public IReadOnlyList<ValueEntry>? Values { get; init; }

    /// <summary>How it is protected; null when it is no personal data.</summary>
    public Wording? PersonalData { get; init; }

    /// <summary>Which part of the envelope fills it when a row leaves it out.</summary>
    public string? Envelope { get; init; }

    /// <summary>A count since the plan began, which does not fall without a reason.</summary>
    public bool Cumulative { get; init; }

    public string? Example { get; init; }

    /// <summary>The fields of each record of a list.</summary>
    public IReadOnlyList<FieldEntry>? Members { get; init; }

    internal static FieldEntry Of(Column column, Dataset dataset, JsonElement schema) => new()
    {
        Name = column.Name,
        Zh = column.Zh,
        En = column.En,
        Aliases = column.Aliases,
        Type = DictionaryWords.NameOf(column.Type),
        TypeName = DictionaryWords.TypeOf(column.Type),
        Format = column.Format,
        Required = column.Required,
        Key = dataset.Key.Contains(column),
        Unit = column.Unit,
        UnitName = DictionaryWords.UnitOf(column.Unit),
        Scale = column.Unit is null ? null : column.Scale,
        Limits = FieldLimits.Of(column, schema),
        CodeList = column.Codes == Datasets.CodeList.None ? null : DictionaryWords.NameOf(column.Codes),
        Values = column.Values.Count == 0 ? null : [.. column.Values.Select(value => ValueEntry.Of(value, column))],
        PersonalData = DictionaryWords.PersonalOf(column.PersonalData),
        Envelope = column.Envelope == EnvelopeField.None ? null : DictionaryWords.NameOf(column.Envelope),
        Cumulative = column.Cumulative,
        Example = column.Example,
        Members = column.Members.Count == 0 ? null : [.. column.Members.Select(member => Of(member, dataset, schema))],
    };
}
