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
                writer.WriteNumberValue(field.Number);
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
