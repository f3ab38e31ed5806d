namespace DataHub.Identifiers;

/// <summary>The values of an alphabet's characters, read in one step.</summary>
internal sealed class SymbolTable
{
    public const byte None = byte.MaxValue;

    private readonly byte[] _values = new byte[128];

    /// <param name="alphabet">Its characters, all ASCII, in the order of their values from 0.</param>
    public SymbolTable(string alphabet)
        : this(alphabet, Enumerable.Range(0, alphabet.Length).Select(value => (byte)value))
    {
    }

    public SymbolTable(string alphabet, IEnumerable<byte> values)
    {
        Array.Fill(_values, None);
        foreach (var (symbol, value) in alphabet.Zip(values))
        {
            _values[symbol] = value;
        }
    }

    public byte this[char symbol] => symbol < _values.Length ? _values[symbol] : None;
}
