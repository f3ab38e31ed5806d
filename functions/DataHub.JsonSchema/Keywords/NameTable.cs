using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace DataHub.JsonSchema.Keywords;

/// <summary>A closed set of distinct texts, found by their UTF-8 bytes or their characters without making a string.</summary>
internal sealed class NameTable
{
    private readonly byte[][] _names;
    private readonly int[] _heads;
    private readonly int[] _chain;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byChars;

    public NameTable(IReadOnlyList<string> names)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        _heads = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(names.Count * 2) + 1)];
        _chain = new int[names.Count];
        for (var i = 0; i < _names.Length; i++)
        {
            ref var head = ref _heads[Bucket(_names[i])];
            (_chain[i], head) = (head, i + 1);
        }

        _byChars = names.Select((name, index) => KeyValuePair.Create(name, index))
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The index of a name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (var next = _heads[Bucket(name)]; next != 0; next = _chain[next - 1])
        {
            if (name.SequenceEqual(_names[next - 1]))
            {
                return next - 1;
            }
        }

        return -1;
    }

    public int Find(ReadOnlySpan<char> name) => _byChars.TryGetValue(name, out var index) ? index : -1;

    public bool Is(int index, ReadOnlySpan<byte> name) =>
        (uint)index < (uint)_names.Length && name.SequenceEqual(_names[index]);

    private int Bucket(ReadOnlySpan<byte> name)
    {
        var hash = (ulong)name.Length;
        if (name.Length >= 8)
        {
            hash += BinaryPrimitives.ReadUInt64LittleEndian(name)
                ^ System.Numerics.BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]), 17);
        }
        else
        {
            foreach (var unit in name)
            {
                hash = (hash << 8) | unit;
            }
        }

        return (int)((hash * 0x9E3779B97F4A7C15UL) >> 40) & (_heads.Length - 1);
    }
}
