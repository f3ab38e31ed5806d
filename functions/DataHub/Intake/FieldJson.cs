using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake;

/// <summary>Fields as JSON, in characters: a row's texts are that already, and what is stored is too.</summary>
internal static class FieldJson
{
    /// <summary>JSON escapes a character as \uXXXX at the longest.</summary>
    private const int LongestEscape = 6;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Characters that are not written as they are; surrogates are left to the encoder, which sees pairs.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Where(code => !Rune.IsValid(code) || Encoder.WillEncode(code)).Select(code => (char)code)]);

    /// <summary>What most texts that are not Chinese are made of, and quicker to look for.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', 0x7F - ' ').Where(code => !Encoder.WillEncode(code)).Select(code => (char)code)]);

    public static void Write(CharBuffer json, in Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Text:
                WriteText(json, field.Text.Span);
                break;
            case FieldKind.Number:
                json.Take(DecimalText.Write(field.Number, json.Room(DecimalText.Longest)));
                break;
            case FieldKind.BigNumber:
                json.Put(field.Text.Span);
                break;
            case FieldKind.True or FieldKind.False:
                json.Put(field.Kind == FieldKind.True ? "true" : "false");
                break;
            case FieldKind.Array:
                WriteItems(json, field.Items);
                break;
            case FieldKind.Object:
                WriteMembers(json, field.Members);
                break;
            default:
                json.Put("null");
                break;
        }
    }

    public static void WriteText(CharBuffer json, ReadOnlySpan<char> text)
    {
        json.Put('"');
        if (text.ContainsAnyExcept(Plain) && text.ContainsAny(Escaped))
        {
            Encoder.Encode(text, json.Room(text.Length * LongestEscape), out _, out var length);
            json.Take(length);
        }
        else
        {
            json.Put(text);
        }

        json.Put('"');
    }

    /// <summary>A member's name with what stands before and behind it, <c>,"name":</c>; the first has no comma.</summary>
    public static void WriteName(CharBuffer json, string name)
    {
        Separate(json);
        WriteText(json, name);
        json.Put(':');
    }

    /// <summary>A comma, unless nothing stands before.</summary>
    public static void Separate(CharBuffer json)
    {
        if (json.Written[^1] is not ('{' or '['))
        {
            json.Put(',');
        }
    }

    private static void WriteItems(CharBuffer json, IReadOnlyList<Field> items)
    {
        json.Put('[');
        foreach (var item in items)
        {
            Separate(json);
            Write(json, item);
        }

        json.Put(']');
    }

    private static void WriteMembers(CharBuffer json, Record members)
    {
        json.Put('{');
        for (var slot = 0; slot < members.Shape.Names.Count; slot++)
        {
            if (members[slot].Kind != FieldKind.Absent)
            {
                WriteName(json, members.Shape.Names[slot]);
                Write(json, members[slot]);
            }
        }

        foreach (var (name, value) in members.Extras)
        {
            WriteName(json, name);
            Write(json, value);
        }

        json.Put('}');
    }
}
