namespace DataHub.JsonSchema.Instances;

/// <summary>Where a walk over an object's members or an array's items has come to.</summary>
internal struct Cursor
{
    /// <summary>The index of the current member or item, from 0.</summary>
    public int Ordinal;

    /// <summary>The place in the instance's own storage: a token, a slot.</summary>
    public int Position;

    /// <summary>
    /// Which of a schema's names to try first; rows name their members in the same order again and again.
    /// </summary>
    public int Guess;

    public static Cursor Start => new() { Ordinal = -1, Position = -1 };
}
