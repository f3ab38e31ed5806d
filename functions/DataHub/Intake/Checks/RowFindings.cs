using DataHub.Datasets;
using DataHub.Datasets.Rules;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Checks;

/// <summary>Writes down what is found about the row at hand, with its place in the file; personal data is
/// masked.</summary>
public sealed class RowFindings(IRowReader reader, FindingLog log)
{
    private FileRow? _row;

    /// <summary>Whether something found about the row refuses it.</summary>
    public bool RowRefused { get; private set; }

    /// <summary>Where the row at hand stands, for a rule that comes back to it with <see cref="AddLater"/>.</summary>
    public long RowNumber => Row.Number;

    private FileRow Row => _row ?? throw new InvalidOperationException("No row has begun.");

    internal void Begin(FileRow row) => (_row, RowRefused) = (row, false);

    internal void Add(RowFault fault)
    {
        if (Takes(fault.Code, fault.Severity))
        {
            var value = fault.Value is { } text && fault.Column is { } column
                ? FieldText.Shown(text, column)
                : Unplaced(fault.Value);
            Keep(fault.Code, fault.Severity, fault.Column, value, fault.Message, fault.Remedy);
        }
    }

    internal void Add(SchemaError error, Column? column)
    {
        var code = SchemaWording.CodeOf(error);
        if (Takes(code, Severity.Error))
        {
            var value = column is null ? Unplaced(error.Found) ?? "" : ValueOf(column);
            var (message, remedy) = (error.Keyword == "format" ? AdviceOn(column) : null)
                ?? (SchemaWording.Message(error, column, value), SchemaWording.Remedy(error, column));
            Keep(code, Severity.Error, column, value, message, remedy, error.InstancePointer);
        }
    }

    internal void Add(InRowRule rule, RuleEnvironment environment)
    {
        if (Takes(rule.Code, rule.Severity))
        {
            var column = rule.Fields is [var first, ..] ? Row.Dataset.FindColumn(first) : null;
            Keep(
                rule.Code, rule.Severity, column, column is null ? null : ValueOf(column),
                rule.Message.Fill(Row.Values, environment), rule.Remedy.Fill(Row.Values, environment));
        }
    }

    internal void AddDuplicate(IReadOnlyList<Column> key)
    {
        if (Takes("ROW-DUPLICATE", Severity.Error))
        {
            var (zh, en) = (string.Join('、', key.Select(c => c.Zh)), string.Join(", ", key.Select(c => c.En)));
            Keep(
                "ROW-DUPLICATE", Severity.Error, key[0], ValueOf(key[0]),
                new Wording($"本文件中已有相同的“{zh}”", $"The file has an earlier row with the same {en}"),
                new Wording("合并为一行，或更正其中一行", "Merge both rows, or correct one of them"));
        }
    }

    /// <summary>Adds a finding of a rule about one column of the row.</summary>
    /// <param name="column">The column's name; null for the row as a whole.</param>
    public void Add(string code, Severity severity, string? column, Func<(Wording Message, Wording Remedy)> words)
    {
        if (Takes(code, severity))
        {
            var place = column is null ? null : Row.Dataset.FindColumn(column);
            var (message, remedy) = words();
            Keep(code, severity, place, place is null ? null : ValueOf(place), message, remedy);
        }
    }

    /// <summary>Adds a finding about a row that was judged before, or about the whole file; it can no longer refuse
    /// anything.</summary>
    /// <param name="row">Its <see cref="RowNumber"/>; null for the whole file.</param>
    /// <param name="column">The column's name; null for the row as a whole.</param>
    public void AddLater(
        long? row, string code, Severity severity, string? column, Func<(Wording Message, Wording Remedy)> words)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)severity, (int)Severity.Error, nameof(severity));
        if (log.Count(code, severity))
        {
            var place = column is null ? null : _row?.Dataset.FindColumn(column);
            var cell = place is null ? default : reader.PlaceOf(place);
            var (message, remedy) = words();
            log.Keep(new Finding(
                code, severity, row, cell.Letter, cell.Heading ?? place?.Zh, place?.Pointer, null, message, remedy));
        }
    }

    private (Wording Message, Wording Remedy)? AdviceOn(Column? column) =>
        column is { Format: { } format } && FieldText.At(Row.Values, column) is { Kind: FieldKind.Text } field
            ? IdentifierWording.Of(column, format, field.Text.Span)
            : null;

    private bool Takes(string code, Severity severity)
    {
        RowRefused |= severity == Severity.Error;
        return log.Count(code, severity);
    }

    // Of a text that belongs to no column nobody knows whether it is personal.
    private string? Unplaced(string? text) =>
        text is null || Row.Dataset.HoldsPersonalData ? null : FieldText.Shortened(text);

    private string ValueOf(Column column)
    {
        var index = 0;
        while (index < Row.Dataset.Columns.Count && !ReferenceEquals(Row.Dataset.Columns[index], column))
        {
            index++;
        }

        return index < Row.Dataset.Columns.Count && Row.Reported[index] is { } reported
            ? FieldText.Shown(reported, column)
            : FieldText.Shown(Row.Values, column);
    }

    private void Keep(
        string code, Severity severity, Column? column, string? value, Wording message, Wording remedy, string? pointer = null)
    {
        var place = column is null ? default : reader.PlaceOf(column);
        log.Keep(new Finding(
            code, severity, Row.Number, place.Letter, place.Heading ?? column?.Zh, column?.Pointer ?? pointer, value, message, remedy));
    }
}
