using System.Runtime.InteropServices;

namespace DataHub.JsonSchema.Tests.Streaming;

/// <summary>A head, the same piece many times, and a tail.</summary>
internal sealed class RepeatingStream(byte[] head, byte[] piece, byte[] tail, int times) : Stream
{
    private byte[] _current = head;
    private int _at;
    private int _delivered = -1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == _current.Length)
        {
            if (_delivered == times)
            {
                return 0;
            }

            (_at, _current) = (0, ++_delivered < times ? piece : tail);
        }

        var length = Math.Min(count, _current.Length - _at);
        _current.AsSpan(_at, length).CopyTo(buffer.AsSpan(offset));
        _at += length;
        Position += length;
        return length;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        MemoryMarshal.TryGetArray<byte>(buffer, out var segment);
        return ValueTask.FromResult(Read(segment.Array!, segment.Offset, segment.Count));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
