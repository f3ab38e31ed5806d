using System.Text.Json;

namespace DataHub.Intake.Reading;

/// <summary>
/// A window that moves over a JSON file: a reader works on what is in it, and asks for more when a token or a row does
/// not end in it. Bounded: a single row may not outgrow <see cref="Limit"/>.
/// </summary>
internal sealed class JsonWindow : IDisposable
{
    /// <summary>Bytes of one row at the most.</summary>
    public const int Limit = 1 << 20;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    private readonly Stream _stream;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _final;
    private JsonReaderState _state = new(Options);

    public JsonWindow(Stream stream)
    {
        _stream = stream;
        Fill();
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        _start = _buffer.AsSpan(0, _end).StartsWith(mark) ? mark.Length : 0;
    }

    public Utf8JsonReader Reader() => new(_buffer.AsSpan(_start, _end - _start), _final, _state);

    /// <summary>Moves the window behind what the reader has consumed.</summary>
    public void Advance(in Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    /// <summary>Takes in more of the file; false when there is no more, or no room within the limit.</summary>
    public bool Fill()
    {
        if (_final)
        {
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= Limit)
            {
                return false;
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _final = read == 0;
        return true;
    }

    public void Dispose() => _stream.Dispose();
}
