using DataHub.Datasets;
using DataHub.Intake.Reading;
using DataHub.JsonSchema.Records;

namespace DataHub.Tests.Intake.Reading;

/// <summary>A row copied out of the reader: values as plain text by the field's name, absent ones left out.</summary>
internal sealed record SheetRow(
    long Number,
    bool IsBlank,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, FieldKind> Kinds,
    IReadOnlyDictionary<string, string> Reported,
    IReadOnlyList<RowFault> Faults)
{
    public string? this[string name] => Values.GetValueOrDefault(name);

    public static SheetRow Of(FileRow row)
    {
        var values = new Dictionary<string, string>();
        var kinds = new Dictionary<string, FieldKind>();
        var reported = new Dictionary<string, string>();
        for (var index = 0; index < row.Dataset.Columns.Count; index++)
        {
            var column = row.Dataset.Columns[index];
            var field = FieldText.At(row.Values, column);
            if (field.Kind != FieldKind.Absent)
            {
                values[column.Name] = FieldText.Plain(field);
                kinds[column.Name] = field.Kind;
            }

            if (row.Reported[index] is { } written)
            {
                reported[column.Name] = written;
            }
        }

        return new SheetRow(row.Number, row.IsBlank, values, kinds, reported, [.. row.Faults]);
    }
}
