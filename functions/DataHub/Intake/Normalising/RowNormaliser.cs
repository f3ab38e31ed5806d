using DataHub.Datasets;
using DataHub.Intake.Reading;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>Normalises rows whose values have types already, as JSON delivers them. Belongs to one file.</summary>
public sealed class RowNormaliser(Dataset dataset, ValueNormaliser values)
{
    private readonly CellNormaliser[] _columns = [.. dataset.Columns.Select(column => values.For(column))];

    /// <summary>Replaces every value by its canonical form and keeps beside it what was reported.</summary>
    public void Normalise(FileRow row)
    {
        for (var index = 0; index < _columns.Length; index++)
        {
            var column = _columns[index].Column;
            ref var field = ref row.Values[column.Slot];
            if (column.MemberSlot >= 0)
            {
                if (field.Kind != FieldKind.Object)
                {
                    continue;
                }

                field = ref field.Members[column.MemberSlot];
            }

            if (field.Kind != FieldKind.Absent && !_columns[index].IsCanonical(field))
            {
                field = _columns[index].Normalise(field, out row.Reported[index]);
            }
        }
    }
}
