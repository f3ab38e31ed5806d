using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>Reading of a row's fields by name.</summary>
internal static class RecordReading
{
    public static decimal? Number(this Record row, string field) =>
        row[field] is { Kind: FieldKind.Number } value ? value.Number : null;

    public static string? Text(this Record row, string field) =>
        row[field] is { Kind: FieldKind.Text } value && !value.Text.Span.IsWhiteSpace() ? value.Text.ToString() : null;
}
