using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataHub.Plan.Loading;

/// <summary>A time of day written HH:mm, where 24:00 is the end of the day.</summary>
internal sealed class CutoffConverter : JsonConverter<TimeSpan>
{
    private const string EndOfDay = "24:00";

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (text == EndOfDay)
        {
            return TimeSpan.FromDays(1);
        }

        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToTimeSpan()
            : throw new JsonException("expected a time of day HH:mm, or 24:00");
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value == TimeSpan.FromDays(1)
            ? EndOfDay
            : TimeOnly.FromTimeSpan(value).ToString("HH:mm", CultureInfo.InvariantCulture));
}
