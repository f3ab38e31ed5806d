using System.Runtime.InteropServices;
using System.Text.Json;
using DataHub.Intake;

namespace DataHub.Privacy;

/// <summary>
/// What is stored of a row, put from keys of before to the current one: every encrypted value, and the keyed hash that
/// tells the row again when it is sent once more. Everything else stays as its text says it.
/// </summary>
public sealed class FieldRewrite(FieldCipher cipher)
{
    private const string Mark = "\"enc:";

    /// <summary>The short names of the keys of before that any value was written with.</summary>
    public IReadOnlySet<string> EarlierKeysIn(string values, string? reported)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var json in new[] { values, reported })
        {
            if (json?.Contains(Mark, StringComparison.Ordinal) != true)
            {
                continue;
            }

            using var document = JsonDocument.Parse(json);
            foreach (var text in document.RootElement.EnumerateObject().SelectMany(field => TextsOf(field.Value)))
            {
                if (FieldCipher.KeyOf(text) is { } key && !cipher.IsCurrent(text))
                {
                    keys.Add(key);
                }
            }
        }

        return keys;
    }

    /// <summary>Whether a key of that short name is configured.</summary>
    public bool Knows(string key) => cipher.Knows(key);

    /// <summary>The row's texts and hash under the current key.</summary>
    /// <param name="hash">As stored; one that is not of this content under any known key stays.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A value's key is not
    /// configured.</exception>
    public (string Values, string? Reported, long Hash) Of(string dataset, string values, string? reported, long hash)
    {
        var content = MemoryMarshal.AsBytes(Write(dataset, values, conceal: false).AsSpan());
        var isKnown = cipher.EarlierEqualityHashes(content).Any(earlier => (long)(ulong)earlier == hash);
        return (
            Write(dataset, values, conceal: true),
            reported is null ? null : Write(dataset, reported, conceal: true),
            isKnown ? (long)(ulong)cipher.EqualityHash(content) : hash);
    }

    private string Write(string dataset, string json, bool conceal)
    {
        var written = new CharBuffer();
        using var document = JsonDocument.Parse(json);
        written.Put('{');
        foreach (var field in document.RootElement.EnumerateObject())
        {
            FieldJson.WriteName(written, field.Name);
            Write(written, field.Value, $"{dataset}/{field.Name}", conceal);
        }

        written.Put('}');
        return written.ToString();
    }

    private void Write(CharBuffer written, JsonElement value, string place, bool conceal)
    {
        if (value.ValueKind == JsonValueKind.Array && TextsOf(value).Any(FieldCipher.IsConcealed))
        {
            written.Put('[');
            foreach (var item in value.EnumerateArray())
            {
                FieldJson.Separate(written);
                Write(written, item, place, conceal);
            }

            written.Put(']');
        }
        else if (value.ValueKind == JsonValueKind.String && FieldCipher.IsConcealed(value.GetString()!))
        {
            var clear = cipher.Reveal(value.GetString()!, place);
            FieldJson.WriteText(written, conceal ? cipher.Conceal(clear, place) : clear);
        }
        else
        {
            written.Put(value.GetRawText());
        }
    }

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
        _ => [],
    };
}
