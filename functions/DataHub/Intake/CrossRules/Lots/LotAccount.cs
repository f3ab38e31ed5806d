namespace DataHub.Intake.CrossRules.Lots;

/// <summary>
/// What came and went of a lot at one site. Masses in units of 0.0001 t, the places a quantity has, as whole numbers: a
/// million lots then fit into memory.
/// </summary>
internal struct LotAccount
{
    private const decimal UnitsPerTonne = 10_000;

    public long Purchased;
    public long Inbound;

    /// <summary>Come from parent lots otherwise than by an inbound.</summary>
    public long Moved;

    public long SortedOut;
    public long SortedIn;
    public long Outbound;
    public long Utilised;

    /// <summary>Gone into other lots at the site.</summary>
    public long Taken;

    /// <summary>The last row of the file that drew on it; 0 for none.</summary>
    public long Row;

    /// <summary>What is known to have come in. An inbound weighs again what was purchased, and replaces it.</summary>
    public readonly long Received => (Inbound > 0 ? Inbound : Purchased) + Moved + SortedOut;

    /// <summary>What should be left. What is utilised under the site from which it was sent out is the fate of what
    /// left.</summary>
    public readonly long OnHand => Received - SortedIn - Taken - Math.Max(Outbound, Utilised);

    public static long Units(decimal tonnes) => (long)(tonnes * UnitsPerTonne);

    public static decimal TonnesOf(long units) => units / UnitsPerTonne;
}
