using DataHub.Datasets;
using DataHub.Identifiers;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Checks;

/// <summary>Fills what a row leaves to the envelope, and refuses a row that says otherwise: another unit, another month.</summary>
internal sealed class EnvelopeAgreement(Dataset dataset, Envelope envelope)
{
    private readonly (Column Column, string Value, ReadOnlyMemory<char> Text, string Code)[] _fields =
    [
        .. dataset.Columns
            .Where(column => column.Envelope != EnvelopeField.None && column.MemberSlot < 0)
            .Select(column => (column, Value: ValueOf(envelope, column.Envelope), Code: CodeOf(column.Envelope)))
            .Where(field => field.Value is not null)
            .Select(field => (field.column, field.Value!, field.Value.AsMemory(), field.Code)),
    ];

    public void Check(Record values, RowFindings findings)
    {
        foreach (var (column, value, text, code) in _fields)
        {
            ref var field = ref values[column.Slot];
            if (field.Kind is FieldKind.Absent or FieldKind.Null)
            {
                field = Field.Of(text);
            }
            else if (field.Kind == FieldKind.Text && !field.Text.Span.SequenceEqual(text.Span)
                && !IsMistyped(column, field.Text.Span))
            {
                Refuse(column, value, code, findings);
            }
        }
    }

    // A credit code that is none is told as such: it names no other enterprise.
    private static bool IsMistyped(Column column, ReadOnlySpan<char> value) =>
        column.Envelope == EnvelopeField.ReporterOrg && CreditCode.Check(value).Standing == Standing.Invalid;

    private static void Refuse(Column column, string value, string code, RowFindings findings) =>
        findings.Add(code, Severity.Error, column.Name, () => (
            new Wording($"“{column.Zh}”与提交的{value}不一致", $"{column.En} differs from {value}, for which this was submitted"),
            new Wording(
                "一次提交只含一个单位、一个报告期的数据：更正该行，或分开提交",
                "One submission holds one unit and one period: correct the row, or submit it separately")));

    private static string? ValueOf(Envelope envelope, EnvelopeField field) => field switch
    {
        EnvelopeField.UnitCode => envelope.Unit,
        EnvelopeField.Period => envelope.Period,
        EnvelopeField.ReporterOrg => envelope.ReporterOrg,
        _ => null,
    };

    private static string CodeOf(EnvelopeField field) => field switch
    {
        EnvelopeField.UnitCode => "ENVELOPE-UNIT",
        EnvelopeField.Period => "ENVELOPE-PERIOD",
        _ => "ENVELOPE-REPORTER",
    };
}
