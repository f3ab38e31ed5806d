namespace DataHub.Local.Replay.Scenario;

/// <summary>
/// Chance that can be had again: the same seed and subject give the same numbers on every machine and runtime, and what
/// is drawn for one subject does not move what is drawn for another (SplitMix64).
/// </summary>
internal sealed class Dice
{
    private ulong _state;

    private Dice(ulong state) => _state = state;

    /// <param name="subject">What the numbers are for, such as D15, LC-YG, 2024-03.</param>
    public static Dice Of(int seed, params ReadOnlySpan<string> subject)
    {
        // FNV-1a over the subject's characters.
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var part in subject)
        {
            foreach (var character in part)
            {
                hash = (hash ^ character) * 1099511628211UL;
            }

            hash = (hash ^ '|') * 1099511628211UL;
        }

        return new Dice(hash);
    }

    /// <summary>From 0 up to but not 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Share() < probability;

    /// <summary>A number of the range, both ends included.</summary>
    public int Between(int least, int most) => least + (int)(Share() * (most - least + 1));

    public double Between(double least, double most) => least + (Share() * (most - least));

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
