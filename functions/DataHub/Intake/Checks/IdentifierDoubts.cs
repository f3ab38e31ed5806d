using DataHub.Datasets;
using DataHub.Identifiers;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Checks;

/// <summary>Warns of identifiers that are accepted though something about them is odd: early credit codes, foreign VINs.</summary>
internal sealed class IdentifierDoubts(Dataset dataset)
{
    private readonly Column[] _columns = [.. dataset.Columns.Where(column => column.IsIdentifier && column.Format is not null)];

    public void Check(Record values, RowFindings findings)
    {
        foreach (var column in _columns)
        {
            var field = FieldText.At(values, column);
            if (field.Kind == FieldKind.Text && IdentifierAdvice.Doubt(column.Format!, field.Text.Span) is { } doubt)
            {
                findings.Add(IdentifierAdvice.DoubtfulCode, Severity.Warning, column.Name, () => (
                    new Wording($"“{column.Zh}”存疑：{doubt.Zh}", $"{column.En} is doubtful: {doubt.En}"),
                    new Wording("请核对；确认无误的不必更正", "Check it; nothing to do if it is right")));
            }
        }
    }
}
