using System.Text.Json;

namespace DataHub.Intake.Reading;

/// <summary>The characters of one row's texts, in one buffer that the next row uses again.</summary>
internal sealed class JsonTextBuffer
{
    private char[] _chars = new char[1024];
    private int _used;

    public void Clear() => _used = 0;

    public ReadOnlyMemory<char> Copy(ref Utf8JsonReader reader)
    {
        var room = reader.HasValueSequence ? (int)reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (_used + room > _chars.Length)
        {
            // What was handed out before keeps its old array.
            _chars = new char[Math.Max(_chars.Length * 2, room)];
            _used = 0;
        }

        var written = reader.CopyString(_chars.AsSpan(_used));
        var text = _chars.AsMemory(_used, written);
        _used += written;
        return text;
    }
}
