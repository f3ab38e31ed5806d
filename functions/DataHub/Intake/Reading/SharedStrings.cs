using System.Runtime.InteropServices;
using System.Xml;

namespace DataHub.Intake.Reading;

/// <summary>
/// The texts which cells refer to by number. A million rows can have several million of them: they lie in blocks of
/// characters, without an object each, and beyond a limit the blocks go to a temporary file and are read back as
/// needed.
/// </summary>
internal sealed class SharedStrings : IDisposable
{
    /// <summary>64 KB of characters: below the size at which arrays go to the large-object heap.</summary>
    private const int BlockLength = 32 * 1024;

    /// <summary>32 MB in memory.</summary>
    private const int MaxBlocksInMemory = 512;

    private const int PositionsPerPage = 16 * 1024;

    /// <summary>Two bytes a character are addressed by 32 bits: 4 billion characters.</summary>
    private readonly List<uint[]> _positions = [];

    private readonly List<char[]?> _blocks = [];
    private readonly Queue<int> _loaded = new();
    private FileStream? _overflow;
    private char[] _last = [];
    private uint _length;
    private int _count;

    public int Count => _count;

    /// <summary>The text of a number, empty when there is none of it; good until the next is asked for.</summary>
    public ReadOnlyMemory<char> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_count)
            {
                return default;
            }

            var start = PositionOf(index);
            var length = (int)((index + 1 < _count ? PositionOf(index + 1) : _length) - start);
            var offset = (int)(start % BlockLength);
            return offset + length <= BlockLength
                ? Block((int)(start / BlockLength)).AsMemory(offset, length)
                : Joined(start, length);
        }
    }

    /// <summary>Reads the shared strings part: plain and rich texts, phonetic hints left out.</summary>
    public void Read(XmlReader xml)
    {
        var inPhonetic = false;
        var buffer = new char[4096];
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "si":
                    Begin();
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when xml.LocalName == "rPh":
                    inPhonetic = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Element when xml.LocalName == "t" && !inPhonetic && !xml.IsEmptyElement:
                    AppendContent(xml, buffer);
                    break;
            }
        }
    }

    public void Dispose() => _overflow?.Dispose();

    private void AppendContent(XmlReader xml, char[] buffer)
    {
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA
                or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                int read;
                while ((read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
                {
                    Append(buffer.AsSpan(0, read));
                }
            }
        }
    }

    private void Begin()
    {
        if (_count % PositionsPerPage == 0)
        {
            _positions.Add(new uint[PositionsPerPage]);
        }

        _positions[^1][_count++ % PositionsPerPage] = _length;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var offset = (int)(_length % BlockLength);
            if (offset == 0)
            {
                StartBlock();
            }

            var taken = Math.Min(text.Length, BlockLength - offset);
            text[..taken].CopyTo(_last.AsSpan(offset));
            _length = checked(_length + (uint)taken);
            text = text[taken..];
        }
    }

    private void StartBlock()
    {
        if (_blocks.Count >= MaxBlocksInMemory)
        {
            MoveOut(_blocks.Count - MaxBlocksInMemory);
        }

        _last = new char[BlockLength];
        _blocks.Add(_last);
    }

    /// <summary>The blocks leave memory in order, so a block's place in the file is its number.</summary>
    private void MoveOut(int block)
    {
        _overflow ??= new FileStream(
            Path.Combine(Path.GetTempPath(), "hub-" + Path.GetRandomFileName()),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BlockLength, FileOptions.DeleteOnClose);
        _overflow.Write(MemoryMarshal.AsBytes(_blocks[block].AsSpan()));
        _blocks[block] = null;
    }

    private char[] Block(int block) => _blocks[block] ?? Load(block);

    private char[] Load(int block)
    {
        // A new array each time: what was handed out of the one let go is still in use.
        var loaded = new char[BlockLength];
        _overflow!.Position = (long)block * BlockLength * sizeof(char);
        _overflow.ReadExactly(MemoryMarshal.AsBytes(loaded.AsSpan()));
        _blocks[block] = loaded;
        _loaded.Enqueue(block);
        if (_loaded.Count > MaxBlocksInMemory / 4)
        {
            _blocks[_loaded.Dequeue()] = null;
        }

        return loaded;
    }

    private ReadOnlyMemory<char> Joined(uint start, int length)
    {
        var joined = new char[length];
        for (var done = 0; done < length;)
        {
            var offset = (int)((start + done) % BlockLength);
            var taken = Math.Min(length - done, BlockLength - offset);
            Block((int)((start + done) / BlockLength)).AsSpan(offset, taken).CopyTo(joined.AsSpan(done));
            done += taken;
        }

        return joined;
    }

    private uint PositionOf(int index) => _positions[index / PositionsPerPage][index % PositionsPerPage];
}
