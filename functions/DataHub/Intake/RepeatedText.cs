namespace DataHub.Intake;

/// <summary>
/// The text that stood in a column before. The rows of a sender repeat their unit, month and enterprise: seeing that a
/// text is the same again costs less than judging it again.
/// </summary>
internal sealed class RepeatedText
{
    private const int Longest = 64;

    private readonly char[] _chars = new char[Longest];
    private int _length = -1;

    public bool Is(ReadOnlySpan<char> text) => text.Length == _length && text.SequenceEqual(_chars.AsSpan(0, _length));

    public void Remember(ReadOnlySpan<char> text)
    {
        if (text.TryCopyTo(_chars))
        {
            _length = text.Length;
        }
    }
}
