using DataHub.Datasets;
using DataHub.Intake.Normalising;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Reading;

/// <summary>
/// The template's example row where it was left in: no data. When its values are not the schema's examples, somebody
/// has written his own over them and left the mark, which is not to go by unnoticed.
/// </summary>
internal sealed class ExampleRow(Dataset dataset, IEnumerable<CellNormaliser> normalisers)
{
    private readonly Dictionary<string, string> _examples = normalisers
        .DistinctBy(normaliser => normaliser.Column.Name)
        .ToDictionary(normaliser => normaliser.Column.Name, ExampleOf, StringComparer.Ordinal);

    private readonly List<long> _unchanged = [];
    private readonly List<long> _changed = [];

    public void Add(FileRow row) => (IsChanged(row.Values) ? _changed : _unchanged).Add(row.Number);

    /// <summary>To be called after the last row.</summary>
    public IEnumerable<Finding> Findings()
    {
        if (_unchanged.Count > 0)
        {
            yield return FileFault.Info(
                "ROW-EXAMPLE",
                $"第 {_unchanged[0]} 行是模板的示例行，不作为数据", $"Row {_unchanged[0]} is the template's example and not taken as data",
                "无需处理", "Nothing to do");
        }

        foreach (var number in _changed)
        {
            yield return FileFault.Warning(
                "ROW-EXAMPLE-CHANGED",
                $"第 {number} 行标有“示例”，但内容不是模板的示例，未作为数据读取",
                $"Row {number} is marked as the example, yet its values are not the template's: it was not taken as data",
                "如为实际数据，请删去该行首格的“示例”后重新提交；否则可忽略",
                "If these are real values, clear the mark in the row's first cell and submit again; otherwise nothing to do")
                with
            { Row = number };
        }
    }

    private bool IsChanged(Record values)
    {
        foreach (var column in dataset.Columns)
        {
            ref readonly var field = ref FieldText.At(values, column);
            if (field.Kind != FieldKind.Absent && column.Type != ColumnType.Nested
                && FieldText.Plain(field) != _examples.GetValueOrDefault(column.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static string ExampleOf(CellNormaliser normaliser)
    {
        normaliser.Normalise(normaliser.Column.Example.AsMemory(), out var field, out _);
        return FieldText.Plain(field);
    }
}
