using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Records;

namespace DataHub.JsonSchema.Rows;

/// <summary>Goes once through the slots of a record.</summary>
internal static class RecordPass
{
    /// <summary>Whether the record is surely valid; if not, nothing is known of it.</summary>
    public static bool Accepts(RowPlan plan, Record record, Evaluation evaluation)
    {
        if (record.Extras.Count > 0)
        {
            return false;
        }

        var seen = 0UL;
        var fields = record.Slots;
        var slots = plan.SlotsFor(record.Shape).Slots.AsSpan(0, fields.Length);
        for (var slot = 0; slot < fields.Length; slot++)
        {
            ref readonly var field = ref fields[slot];
            if (field.Kind == FieldKind.Absent)
            {
                continue;
            }

            ref readonly var check = ref slots[slot];
            if (check.Member?.Accepts(field, evaluation) != true)
            {
                return false;
            }

            seen |= check.Bit;
        }

        return (seen & plan.Required) == plan.Required;
    }
}
