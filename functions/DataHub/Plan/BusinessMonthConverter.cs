using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataHub.Plan;

/// <summary>Months in JSON are texts of the form yyyy-MM.</summary>
internal sealed class BusinessMonthConverter : JsonConverter<BusinessMonth>
{
    public override BusinessMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && BusinessMonth.TryParse(reader.GetString(), out var month)
            ? month
            : throw new JsonException("expected a month of the form yyyy-MM");

    public override void Write(Utf8JsonWriter writer, BusinessMonth value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
