namespace DataHub.Intake;

/// <summary>Characters put one behind the other, in an array that the next row uses again.</summary>
internal sealed class CharBuffer
{
    private char[] _chars = new char[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Written => _chars.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Put(char c)
    {
        if (Length == _chars.Length)
        {
            Grow(1);
        }

        _chars[Length++] = c;
    }

    public void Put(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
    }

    /// <summary>At least so many characters behind what is written; what is filled of them is to be <see cref="Take"/>n.</summary>
    public Span<char> Room(int length)
    {
        if (_chars.Length - Length < length)
        {
            Grow(length);
        }

        return _chars.AsSpan(Length);
    }

    public void Take(int length) => Length += length;

    public override string ToString() => new(Written);

    private void Grow(int length) => Array.Resize(ref _chars, Math.Max(_chars.Length * 2, Length + length));
}
