using System.Text;
using System.Text.Unicode;

namespace DataHub.Storage;

/// <summary>The text of a message as it lies in a queue.</summary>
internal static class QueueText
{
    /// <summary>Its text; one that is not base64, which is how messages become poison, as it stands.</summary>
    public static string Decode(BinaryData body)
    {
        var text = body.ToString();
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Utf8.IsValid(bytes.AsSpan(0, length))
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : text;
    }
}
