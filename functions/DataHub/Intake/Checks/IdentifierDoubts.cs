using DataHub.Datasets;
using DataHub.Identifiers;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Checks;

/// <summary>Warns of identifiers that are accepted though something about them is odd: early credit codes, foreign VINs.</summary>
internal sealed class IdentifierDoubts(Dataset dataset)
{
    private readonly (Column Column, RepeatedText Undoubted)[] _columns =
    [
        .. dataset.Columns
            .Where(column => column.IsIdentifier && column.Format is not null)
            .Select(column => (column, new RepeatedText())),
    ];

    public void Check(Record values, RowFindings findings)
    {
        foreach (var (column, undoubted) in _columns)
        {
            ref readonly var field = ref FieldText.At(values, column);
            if (field.Kind != FieldKind.Text || undoubted.Is(field.Text.Span))
            {
                continue;
            }

            if (IdentifierAdvice.Doubt(column.Format!, field.Text.Span) is not { } doubt)
            {
                undoubted.Remember(field.Text.Span);
            }
            else
            {
                Warn(column, doubt, findings);
            }
        }
    }

    private static void Warn(Column column, Wording doubt, RowFindings findings) =>
        findings.Add(IdentifierAdvice.DoubtfulCode, Severity.Warning, column.Name, () => (
            new Wording($"“{column.Zh}”存疑：{doubt.Zh}", $"{column.En} is doubtful: {doubt.En}"),
            new Wording("请核对；确认无误的不必更正", "Check it; nothing to do if it is right")));
}
