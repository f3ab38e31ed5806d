using System.Buffers.Binary;
using System.Numerics;

namespace DataHub.JsonSchema.Keywords;

/// <summary>A closed set of distinct byte strings, found by a hash that costs a step for each eight bytes.</summary>
internal sealed class ByteTable
{
    private readonly byte[][] _entries;
    private readonly int[] _heads;
    private readonly int[] _chain;

    public ByteTable(IEnumerable<byte[]> entries)
    {
        _entries = [.. entries];
        _heads = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(_entries.Length * 2) + 1)];
        _chain = new int[_entries.Length];
        for (var i = 0; i < _entries.Length; i++)
        {
            ref var head = ref _heads[Bucket(_entries[i])];
            (_chain[i], head) = (head, i + 1);
        }
    }

    /// <summary>The index of an entry, or -1.</summary>
    public int Find(ReadOnlySpan<byte> bytes)
    {
        for (var next = _heads[Bucket(bytes)]; next != 0; next = _chain[next - 1])
        {
            if (bytes.SequenceEqual(_entries[next - 1]))
            {
                return next - 1;
            }
        }

        return -1;
    }

    public bool Is(int index, ReadOnlySpan<byte> bytes) =>
        (uint)index < (uint)_entries.Length && bytes.SequenceEqual(_entries[index]);

    private int Bucket(ReadOnlySpan<byte> bytes)
    {
        const ulong Mix = 0x9E3779B97F4A7C15;
        var hash = (ulong)bytes.Length;
        var rest = bytes;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest)) * Mix, 29);
        }

        var tail = 0UL;
        foreach (var unit in rest)
        {
            tail = (tail << 8) | unit;
        }

        return (int)(((hash ^ tail) * Mix) >> 40) & (_heads.Length - 1);
    }
}
