using System.Globalization;
using System.Text;

namespace DataHub.JsonSchema.Instances;

/// <summary>Writes a value as short JSON for a message.</summary>
internal static class InstanceText
{
    private const int Limit = 80;

    public static string Short<T>(in T value)
        where T : struct, IInstance<T>
    {
        var text = new StringBuilder();
        value.AppendTo(text, Limit);
        return Cut(text.ToString());
    }

    /// <summary>At most so many characters, the last of them … when there were more.</summary>
    public static string Cut(string text, int limit = Limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1), "…");
    }

    /// <summary>A string as JSON, with no more escapes than JSON needs: messages are for people.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '"' or '\\' => quoted.Append('\\').Append(unit),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => quoted.Append(unit),
            };
        }

        return quoted.Append('"').ToString();
    }

    public static void Append<T>(in T value, StringBuilder text, int limit)
        where T : struct, IInstance<T>
    {
        switch (value.Kind)
        {
            case JsonKind.Null:
                text.Append("null");
                break;
            case JsonKind.True:
                text.Append("true");
                break;
            case JsonKind.False:
                text.Append("false");
                break;
            case JsonKind.Number:
                text.Append(value.Text.ToString());
                break;
            case JsonKind.String:
                text.Append(Quote(Cut(value.Text.ToString(), Limit - 2)));
                break;
            case JsonKind.Object:
                AppendMembers(value, text, limit);
                break;
            case JsonKind.Array:
                AppendItems(value, text, limit);
                break;
        }
    }

    private static void AppendMembers<T>(in T value, StringBuilder text, int limit)
        where T : struct, IInstance<T>
    {
        text.Append('{');
        for (var cursor = Cursor.Start; text.Length <= limit && value.NextMember(ref cursor);)
        {
            text.Append(cursor.Ordinal > 0 ? "," : "").Append(Quote(Cut(value.NameAt(cursor).ToString()))).Append(':');
            value.ValueAt(cursor).AppendTo(text, limit);
        }

        text.Append('}');
    }

    private static void AppendItems<T>(in T value, StringBuilder text, int limit)
        where T : struct, IInstance<T>
    {
        text.Append('[');
        for (var cursor = Cursor.Start; text.Length <= limit && value.NextItem(ref cursor);)
        {
            text.Append(cursor.Ordinal > 0 ? "," : "");
            value.ItemAt(cursor).AppendTo(text, limit);
        }

        text.Append(']');
    }
}
