namespace DataHub.JsonSchema.Keywords;

/// <summary>
/// Which members or items of one instance a schema has looked at, for <c>unevaluatedProperties</c> and
/// <c>unevaluatedItems</c>. Kept only inside schemas that use these keywords.
/// </summary>
internal sealed class Evaluated
{
    private ulong[] _bits = new ulong[2];
    private bool _all;

    public bool this[int ordinal] =>
        _all || ((ordinal >> 6) < _bits.Length && (_bits[ordinal >> 6] & (1UL << ordinal)) != 0);

    public void Mark(int ordinal)
    {
        if ((ordinal >> 6) >= _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(_bits.Length * 2, (ordinal >> 6) + 1));
        }

        _bits[ordinal >> 6] |= 1UL << ordinal;
    }

    public void MarkAll() => _all = true;

    public void Add(Evaluated other)
    {
        _all |= other._all;
        if (_bits.Length < other._bits.Length)
        {
            Array.Resize(ref _bits, other._bits.Length);
        }

        for (var i = 0; i < other._bits.Length; i++)
        {
            _bits[i] |= other._bits[i];
        }
    }

    public void Clear()
    {
        _all = false;
        Array.Clear(_bits);
    }
}
