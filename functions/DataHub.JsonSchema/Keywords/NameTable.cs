using System.Runtime.InteropServices;
using System.Text;

namespace DataHub.JsonSchema.Keywords;

/// <summary>
/// A closed set of distinct texts, found by their UTF-8 bytes or their characters without making a string.
/// </summary>
internal sealed class NameTable(IReadOnlyList<string> names)
{
    private readonly ByteTable _utf8 = new(names.Select(Encoding.UTF8.GetBytes));
    private readonly ByteTable _utf16 = new(names.Select(name => MemoryMarshal.AsBytes(name.AsSpan()).ToArray()));

    /// <summary>The index of a name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name) => _utf8.Find(name);

    /// <inheritdoc cref="Find(ReadOnlySpan{byte})"/>
    public int Find(ReadOnlySpan<char> name) => _utf16.Find(MemoryMarshal.AsBytes(name));

    public bool Is(int index, ReadOnlySpan<byte> name) => _utf8.Is(index, name);
}
