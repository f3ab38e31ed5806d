using System.Runtime.CompilerServices;
using System.Text.Json;
using DataHub.JsonSchema.Records;

namespace DataHub.Benchmarks.Validator;

/// <summary>Turns flat JSON rows into records.</summary>
internal static class RecordRows
{
    private static readonly ConditionalWeakTable<string, RecordShape> Shapes = [];

    public static Record Read(byte[] row)
    {
        using var document = JsonDocument.Parse(row);
        var members = document.RootElement.EnumerateObject().ToArray();
        var names = string.Intern(string.Join('\n', members.Select(member => member.Name)));
        var record = new Record(Shapes.GetValue(names, static key => new RecordShape(key.Split('\n'))));
        for (var slot = 0; slot < members.Length; slot++)
        {
            record[slot] = FieldOf(members[slot].Value);
        }

        return record;
    }

    private static Field FieldOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Field.Of(value.GetString()!),
        JsonValueKind.Number => Field.Of(value.GetDecimal()),
        JsonValueKind.True or JsonValueKind.False => Field.Of(value.GetBoolean()),
        _ => Field.Null,
    };
}
