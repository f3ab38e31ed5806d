using System.Text.Json;

namespace DataHub.EndToEndTests.Replay;

/// <summary>What a replay let people report: its truth.json, read without any type of the hub.</summary>
internal sealed record Told(
    string First,
    IReadOnlyList<string> Units,
    IReadOnlyList<Told.Report> Reports,
    IReadOnlyList<Told.Declaration> Declarations,
    IReadOnlyList<Told.BaseYear> Base,
    IReadOnlyList<Told.Mall> Malls)
{
    public static Told Read(string path) => JsonSerializer.Deserialize<Told>(File.ReadAllBytes(path), JsonSerializerOptions.Web)!;

    internal sealed record Report(DateTimeOffset At, string Unit, string Month, Figures Figures);

    internal sealed record Figures(
        decimal QtyMonthT, decimal QtyYtdT, int CentresBuilt, int CentresUnderConstruction, int MallCum, int MallsInProgress,
        int ScrapFirms, decimal EDeclRate, int UpstreamCovered, int UpstreamKnown);

    internal sealed record Declaration(
        DateTimeOffset At, string Unit, string Month, string Uscc, string Material, decimal FromGeneratorT, bool Converted);

    internal sealed record BaseYear(DateTimeOffset At, string Unit, int Year, string Material, decimal QuantityT);

    internal sealed record Mall(DateTimeOffset At, string Unit, [property: System.Text.Json.Serialization.JsonPropertyName("mall")] string Id, string Stage, DateOnly On);
}
