using System.Text.Json;

namespace DataHub.JsonSchema.Streaming;

/// <summary>
/// Finds the items of an array at the root of a stream, keeping no more than one and a chunk in memory.
/// </summary>
internal sealed class ItemReader(Stream stream, int depthLimit)
{
    private const int Chunk = 1 << 16;

    private byte[] _buffer = new byte[Chunk];
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = depthLimit });
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>What has been read and not yet taken.</summary>
    public ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The bytes of the item found last.</summary>
    public ReadOnlyMemory<byte> Item { get; private set; }

    /// <summary>Takes the bracket that opens the array; null while the next token cannot be seen.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public bool? TryOpen()
    {
        var reader = new Utf8JsonReader(Rest, _ended, _state);
        if (!reader.Read())
        {
            return _ended ? throw new JsonException("There is no JSON value to read.") : null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        Take(reader);
        return true;
    }

    /// <summary>Whether there is an item (true), none any more (false), or more must be read to tell (null).</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public bool? TryNext()
    {
        var reader = new Utf8JsonReader(Rest, _ended, _state);
        if (!reader.Read())
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.EndArray)
        {
            Take(reader);
            return false;
        }

        var begin = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return null;
        }

        Item = _buffer.AsMemory(_start + begin, (int)reader.BytesConsumed - begin);
        Take(reader);
        return true;
    }

    /// <summary>Whether nothing but white space follows the array; null while more must be read to tell.</summary>
    /// <exception cref="JsonException">Something else follows.</exception>
    public bool? TryEnd()
    {
        var reader = new Utf8JsonReader(Rest, _ended, _state);
        reader.Read();
        Take(reader);
        return _ended ? true : null;
    }

    public async ValueTask ReadMoreAsync(CancellationToken cancellation)
    {
        MakeRoom();
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _ended = read == 0;
        _end += read;
    }

    public async ValueTask ReadAllAsync(CancellationToken cancellation)
    {
        while (!_ended)
        {
            await ReadMoreAsync(cancellation);
        }
    }

    private void Take(in Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        _start += (int)reader.BytesConsumed;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Rest.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        }
    }
}
