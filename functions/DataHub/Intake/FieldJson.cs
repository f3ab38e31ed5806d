using System.Text.Json;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake;

/// <summary>Fields as JSON.</summary>
internal static class FieldJson
{
    public static void Write(Utf8JsonWriter writer, in Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Text:
                writer.WriteStringValue(field.Text.Span);
                break;
            case FieldKind.Number:
                writer.WriteNumberValue(Canonical(field.Number));
                break;
            case FieldKind.BigNumber:
                writer.WriteRawValue(field.Text.Span);
                break;
            case FieldKind.True or FieldKind.False:
                writer.WriteBooleanValue(field.Kind == FieldKind.True);
                break;
            case FieldKind.Array:
                writer.WriteStartArray();
                foreach (var item in field.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case FieldKind.Object:
                WriteMembers(writer, field.Members);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>Without trailing zeros, so that 12.5 and 12.50 are the same content.</summary>
    private static decimal Canonical(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        // 2^32 and 2^64 both end in the digit 6.
        var lastDigit = (((ulong)(uint)bits[2] * 6) + ((ulong)(uint)bits[1] * 6) + (uint)bits[0]) % 10;
        return number.Scale > 0 && lastDigit == 0 ? number / 1.000000000000000000000000000000m : number;
    }

    private static void WriteMembers(Utf8JsonWriter writer, Record members)
    {
        writer.WriteStartObject();
        for (var slot = 0; slot < members.Shape.Names.Count; slot++)
        {
            if (members[slot].Kind != FieldKind.Absent)
            {
                writer.WritePropertyName(members.Shape.Names[slot]);
                Write(writer, members[slot]);
            }
        }

        foreach (var (name, value) in members.Extras)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
