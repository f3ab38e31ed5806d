using System.Text.Json;

namespace DataHub.EndToEndTests.Replay;

/// <summary>What a replay let people report: its truth.json, read without any type of the hub.</summary>
internal sealed record Told(
    string First,
    IReadOnlyList<string> Units,
    IReadOnlyList<Told.Report> Reports,
    IReadOnlyList<Told.Declaration> Declarations,
    IReadOnlyList<Told.BaseYear> Base,
    IReadOnlyList<Told.Mall> Malls,
    IReadOnlyList<Told.Site> Sites,
    IReadOnlyList<Told.Project> Projects,
    IReadOnlyList<Told.Campaign> Campaigns,
    IReadOnlyList<Told.Inspection> Inspections,
    IReadOnlyList<Told.Published> Publicity,
    IReadOnlyList<Told.Contact> Contacts,
    IReadOnlyList<Told.Document> Documents,
    IReadOnlyList<Told.Assessment> Assessments,
    IReadOnlyList<Told.Accepted> Acceptance)
{
    public static Told Read(string path) => JsonSerializer.Deserialize<Told>(File.ReadAllBytes(path), JsonSerializerOptions.Web)!;

    internal sealed record Report(DateTimeOffset At, string Unit, string Month, Figures Figures);

    internal sealed record Figures(
        decimal QtyMonthT, decimal QtyYtdT, int CentresBuilt, int CentresUnderConstruction, int MallCum, int MallsInProgress,
        int ScrapFirms, bool? LogisticsLinked, decimal EDeclRate, int UpstreamCovered, int UpstreamKnown);

    internal sealed record Declaration(
        DateTimeOffset At, string Unit, string Month, string Uscc, string Material, decimal FromGeneratorT, bool Converted);

    internal sealed record BaseYear(DateTimeOffset At, string Unit, int Year, string Material, decimal QuantityT);

    internal sealed record Mall(DateTimeOffset At, string Unit, [property: System.Text.Json.Serialization.JsonPropertyName("mall")] string Id, string Stage, DateOnly On);

    internal sealed record Site(
        DateTimeOffset At, string Unit, [property: System.Text.Json.Serialization.JsonPropertyName("site")] string Id, string Kind,
        IReadOnlyList<string> Accepted, string Status);

    internal sealed record Project(
        DateTimeOffset At, string By, string Month, [property: System.Text.Json.Serialization.JsonPropertyName("project")] string Id,
        string Stage);

    internal sealed record Campaign(
        DateTimeOffset At, string Unit, string Month, [property: System.Text.Json.Serialization.JsonPropertyName("campaign")] string Id,
        int Known, int Checked, int Ordered, int Closed, int Cases, int FinesYuan);

    internal sealed record Inspection(
        DateTimeOffset At, string By, string Task, DateOnly On, int Findings, DateOnly? RectifyBy, DateOnly? RectifiedOn,
        DateOnly? PublishedOn);

    internal sealed record Published(DateTimeOffset At, string By, string Month, string Kind, DateOnly On);

    internal sealed record Contact(DateTimeOffset At, string Unit, string Role, DateOnly From, DateOnly? To);

    internal sealed record Document(DateTimeOffset At, string By, string Kind);

    internal sealed record Assessment(DateTimeOffset At, string Unit, string Item, bool Met);

    internal sealed record Accepted(DateTimeOffset At, string Unit, string Item, int Round, string Verdict);
}
