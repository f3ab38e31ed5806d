using System.Text.Json;
using DataHub.Intake.Normalising;
using DataHub.JsonSchema.Records;
using DataHub.Storage;

namespace DataHub.Intake.CrossRules.Lots;

/// <summary>What the balance of lots needs to know of a transfer record.</summary>
/// <param name="MassT">Tonnes moved; of a sorting what was put in.</param>
/// <param name="Outputs">Of a sorting: tonnes, and the lot they became where it has a number of its own.</param>
internal readonly record struct LotEvent(
    string Lot,
    string Site,
    LotStep Step,
    DateTimeOffset At,
    decimal MassT,
    IReadOnlyList<(string? Lot, decimal MassT)> Outputs,
    IReadOnlyList<string> Parents)
{
    /// <summary>The event of a row at hand; null when it lacks what makes one.</summary>
    public static LotEvent? Of(Record row) =>
        Of(row.Text("lotId"), row.Text("siteId"), row.Text("step"), row.Text("ts"), row.Number("inT") ?? row.Number("massT")) is { } it
            ? it with { Outputs = OutputsOf(row["outputs"]), Parents = ParentsOf(row["parentLotIds"]) }
            : null;

    /// <summary>The event of a stored row.</summary>
    public static LotEvent? Of(StoredRow row) =>
        Of(row.Text("lotId"), row.Text("siteId"), row.Text("step"), row.Text("ts"), row.Number("inT") ?? row.Number("massT")) is { } it
            ? it with { Outputs = OutputsOf(row.Values), Parents = ParentsOf(row.Values) }
            : null;

    private static LotEvent? Of(string? lot, string? site, string? step, string? at, decimal? mass) =>
        lot is not null && site is not null && InstantText.TryCanonical(at, out var instant)
        && Enum.TryParse<LotStep>(step, ignoreCase: true, out var known)
            ? new LotEvent(lot, site, known, instant, mass ?? 0, [], [])
            : null;

    private static List<(string?, decimal)> OutputsOf(Field list) => list.Kind != FieldKind.Array ? [] :
    [
        .. list.Items.Where(item => item.Kind == FieldKind.Object)
            .Select(item => (item.Members.Text("lotId"), item.Members.Number("massT") ?? 0)),
    ];

    private static List<string> ParentsOf(Field list) => list.Kind != FieldKind.Array ? [] :
        [.. list.Items.Where(item => item.Kind == FieldKind.Text).Select(item => item.Text.ToString())];

    private static List<(string?, decimal)> OutputsOf(JsonElement row) => row.TryGetProperty("outputs", out var list)
        ?
        [
            .. list.EnumerateArray().Select(item => (
                item.TryGetProperty("lotId", out var lot) ? lot.GetString() : null,
                item.TryGetProperty("massT", out var mass) ? mass.GetDecimal() : 0)),
        ]
        : [];

    private static List<string> ParentsOf(JsonElement row) => row.TryGetProperty("parentLotIds", out var list)
        ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
        : [];
}
