using System.Text;
using System.Text.Json;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Reading;

/// <summary>JSON values as fields.</summary>
internal static class JsonValueParser
{
    /// <summary>The value at which the reader stands; false when it does not end within the reader's bytes.</summary>
    /// <param name="shape">The shape of an object, or of the objects in an array, when the dataset knows it.</param>
    public static bool TryParse(ref Utf8JsonReader reader, RecordShape? shape, JsonTextBuffer texts, out Field value)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                value = Field.Of(texts.Copy(ref reader));
                return true;
            case JsonTokenType.Number:
                value = NumberOf(reader.ValueSpan);
                return true;
            case JsonTokenType.True or JsonTokenType.False:
                value = Field.Of(reader.TokenType == JsonTokenType.True);
                return true;
            case JsonTokenType.Null:
                value = Field.Null;
                return true;
            case JsonTokenType.StartArray:
                return TryParseArray(ref reader, shape, texts, out value);
            default:
                return TryParseObject(ref reader, shape, texts, out value);
        }
    }

    private static bool TryParseArray(
        ref Utf8JsonReader reader, RecordShape? shape, JsonTextBuffer texts, out Field value)
    {
        var items = new List<Field>();
        value = Field.Of(items);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                return true;
            }

            if (!TryParse(ref reader, shape, texts, out var item))
            {
                return false;
            }

            items.Add(item);
        }

        return false;
    }

    private static bool TryParseObject(
        ref Utf8JsonReader reader, RecordShape? shape, JsonTextBuffer texts, out Field value)
    {
        var members = new Record(shape ?? RecordShape.Empty);
        value = Field.Of(members);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return true;
            }

            var name = reader.GetString()!;
            if (!reader.Read() || !TryParse(ref reader, null, texts, out var member))
            {
                return false;
            }

            var slot = members.Shape.SlotOf(name);
            if (slot < 0)
            {
                members.AddExtra(name, member);
            }
            else
            {
                members[slot] = member;
            }
        }

        return false;
    }

    private static Field NumberOf(ReadOnlySpan<byte> json) => DecimalJson.TryParse(json, out var number)
        ? Field.Of(number)
        : Field.OfBigNumber(Encoding.UTF8.GetString(json).AsMemory());
}
