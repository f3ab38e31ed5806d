using System.Globalization;
using System.Text.Json;
using DataHub.JsonSchema.Records;
using Record = DataHub.JsonSchema.Records.Record;

namespace DataHub.JsonSchema.Tests.Forms;

/// <summary>Turns parsed JSON into records, as a reader of files would.</summary>
internal static class Fields
{
    public static Record RecordOf(JsonElement json)
    {
        var members = json.EnumerateObject().ToArray();
        // The last third is unknown to the shape, as a column that nobody expects.
        var known = members.Length - (members.Length / 3);
        var record = new Record(new RecordShape(members.Take(known).Select(member => member.Name)));
        for (var slot = 0; slot < known; slot++)
        {
            record[slot] = Of(members[slot].Value);
        }

        foreach (var member in members.Skip(known))
        {
            record.AddExtra(member.Name, Of(member.Value));
        }

        return record;
    }

    private static Field Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Field.Of(RecordOf(json)),
        JsonValueKind.Array => Field.Of([.. json.EnumerateArray().Select(Of)]),
        JsonValueKind.String => Field.Of(json.GetString()!),
        JsonValueKind.Number => NumberOf(json.GetRawText()),
        JsonValueKind.Null => Field.Null,
        _ => Field.Of(json.GetBoolean()),
    };

    private static Field NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && value.ToString(CultureInfo.InvariantCulture) == text
            ? Field.Of(value)
            : Field.OfBigNumber(text.AsMemory());
}
