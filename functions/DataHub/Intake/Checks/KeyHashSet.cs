namespace DataHub.Intake.Checks;

/// <summary>
/// The hashes of a file's keys, 128 bits each, in one array at most two thirds full: 48 MB for a million rows. The
/// values are hashes already, so that their low bits are as good a place to look as any.
/// </summary>
internal sealed class KeyHashSet
{
    /// <summary>Marks a free place; a hash that is just this, one in 2^128, is kept as its neighbour.</summary>
    private static readonly UInt128 Free = UInt128.Zero;

    private UInt128[] _places = new UInt128[1024];
    private int _count;

    /// <summary>False when the hash is there already.</summary>
    public bool Add(UInt128 hash)
    {
        if (_count >= _places.Length / 3 * 2)
        {
            Grow();
        }

        var kept = hash == Free ? UInt128.One : hash;
        ref var place = ref PlaceOf(kept);
        if (place == kept)
        {
            return false;
        }

        place = kept;
        _count++;
        return true;
    }

    /// <summary>Where the hash is, or the free place where it belongs.</summary>
    private ref UInt128 PlaceOf(UInt128 hash)
    {
        var last = _places.Length - 1;
        var at = (int)(uint)hash & last;
        while (_places[at] != Free && _places[at] != hash)
        {
            at = (at + 1) & last;
        }

        return ref _places[at];
    }

    private void Grow()
    {
        var before = _places;
        _places = new UInt128[before.Length * 2];
        foreach (var hash in before)
        {
            if (hash != Free)
            {
                PlaceOf(hash) = hash;
            }
        }
    }
}
