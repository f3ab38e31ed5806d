using System.Text.Json;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>
/// A JSON document seen from afar: whether it is well-formed to the end, where its rows are, and what its envelope says.
/// Read before the rows, because the envelope may follow them and because a broken document is refused whole.
/// </summary>
internal sealed record JsonOutline(JsonOutlineKind Kind, IReadOnlyDictionary<string, string> Envelope)
{
    private const string Rows = "rows";

    /// <exception cref="UnreadableFileException">Not JSON, or no rows in it.</exception>
    public static JsonOutline Read(Stream stream)
    {
        using var window = new JsonWindow(stream);
        try
        {
            return Read(window);
        }
        catch (JsonException exception)
        {
            throw JsonFault.Syntax(exception);
        }
    }

    private static JsonOutline Read(JsonWindow window)
    {
        var envelope = new Dictionary<string, string>(StringComparer.Ordinal);
        JsonOutlineKind? kind = null;
        var property = "";
        while (true)
        {
            var reader = window.Reader();
            while (reader.Read())
            {
                if (kind is null)
                {
                    kind = RootOf(reader.TokenType);
                }
                else if (reader.CurrentDepth == 1 && kind != JsonOutlineKind.Array)
                {
                    (property, kind) = AtMember(ref reader, property, kind.Value, envelope);
                }
            }

            window.Advance(reader);
            if (!window.Fill())
            {
                return reader.IsFinalBlock
                    ? new JsonOutline(kind ?? throw JsonFault.NoRows(JsonTokenType.None), envelope)
                    : throw new UnreadableFileException(TooLong());
            }
        }
    }

    private static JsonOutlineKind RootOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => JsonOutlineKind.Array,
        JsonTokenType.StartObject => JsonOutlineKind.SingleRow,
        _ => throw JsonFault.NoRows(token),
    };

    private static (string Property, JsonOutlineKind Kind) AtMember(
        ref Utf8JsonReader reader, string property, JsonOutlineKind kind, Dictionary<string, string> envelope)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                property = reader.GetString()!;
                break;
            case JsonTokenType.StartArray when property == Rows:
                return (property, JsonOutlineKind.Envelope);
            case JsonTokenType.String:
                envelope[property] = reader.GetString()!;
                break;
            case JsonTokenType.Number:
                envelope[property] = System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
                break;
        }

        return (property, kind);
    }

    private static Finding TooLong()
    {
        var fault = JsonFault.TooLong(JsonWindow.Limit);
        return new Finding(fault.Code, fault.Severity, null, null, null, null, null, fault.Message, fault.Remedy);
    }
}
