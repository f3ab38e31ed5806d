using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Privacy;

namespace DataHub.Intake.Checks;

/// <summary>
/// Refuses personal data that was masked (张*), as it stands in what the hub gives back: stored, it would replace the
/// true value.
/// </summary>
internal sealed class MaskedValues(Dataset dataset)
{
    private readonly Column[] _columns =
        [.. dataset.Columns.Where(column => column.PersonalData != PersonalData.None && column.MemberSlot < 0)];

    public void Check(Record values, RowFindings findings)
    {
        foreach (var column in _columns)
        {
            if (IsMasked(values[column.Slot]))
            {
                Refuse(column, findings);
            }
        }
    }

    /// <summary>Whether the column's value is a masked one.</summary>
    public static bool Refuses(Record values, Column column) =>
        column.PersonalData != PersonalData.None && IsMasked(FieldText.At(values, column));

    private static bool IsMasked(in Field field) => field.Kind switch
    {
        FieldKind.Text => Masking.IsMasked(field.Text.Span),
        FieldKind.Array => field.Items.Any(item => item.Kind == FieldKind.Text && Masking.IsMasked(item.Text.Span)),
        _ => false,
    };

    private static void Refuse(Column column, RowFindings findings) =>
        findings.Add("PERSONAL-MASKED", Severity.Error, column.Name, () => (
            new Wording(
                $"“{column.Zh}”是退回件中用 * 遮盖过的内容，不是完整的值", $"{column.En} is masked with * as in what was given back, not the value itself"),
            new Wording(
                "重新填写完整内容；该行此前已被接受且无需更正的，删去该行即可，不影响已入库的数据",
                "Type the whole value again; a row that was accepted and needs no correction can be deleted from the file, it stays stored")));
}
