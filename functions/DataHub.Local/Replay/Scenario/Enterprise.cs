namespace DataHub.Local.Replay.Scenario;

/// <summary>A recycling enterprise of a unit.</summary>
/// <param name="Goods">What it buys.</param>
/// <param name="PostsItself">It has a key and posts its declarations; the others are in the county's file.</param>
internal sealed record Enterprise(
    string Unit, int Number, string Uscc, string Name, IReadOnlyList<TradedGoods> Goods, bool PostsItself)
{
    /// <summary>As whom it acts; of the cast's ids.</summary>
    public string Partner => $"{Unit}-E{Number:00}";
}
