using System.Text.Json;
using DataHub.Access;
using DataHub.Answers;
using DataHub.Datasets;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Privacy;

/// <summary>
/// The one way to read personal data in clear (明文查阅): an operator, one row, a reason. It is in the audit trail before the
/// answer leaves; everywhere else personal data is masked.
/// </summary>
public sealed class ClearReadEndpoint(
    AccessGate gate, AuditLog audit, DatasetRegistry datasets, RowStore rows, FieldCipher cipher, CityPlan plan)
{
    private const string Action = "clear-read";
    private const string ReasonRule = "clearReadReasonLength";
    private const int LongestReason = 500;

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    /// <summary><c>POST /api/operator/clear-reads</c>: see <see cref="ClearReadRequest"/>.</summary>
    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (await ReadAsync(request, cancellation) is not { } asked)
        {
            return Problem.Answer(
                ProblemKind.BadRequest, "the body is JSON: dataset, unit, period, key, fields, reason");
        }

        if (asked.Dataset is null || !datasets.TryFind(asked.Dataset, out var dataset))
        {
            return Problem.Answer(ProblemKind.UnknownDataset, asked.Dataset);
        }

        return WhyNot(asked, dataset) is { } wrong
            ? Problem.Answer(wrong.Kind, wrong.Detail)
            : await AnswerAsync(request, caller, asked, dataset, cancellation);
    }

    private async Task<IResult> AnswerAsync(
        HttpRequest request, Partner caller, ClearReadRequest asked, Dataset dataset, CancellationToken cancellation)
    {
        var scope = new RowScope(dataset.Code, asked.Unit!, dataset.PartitionedByPeriod ? asked.Period : null);
        var key = string.Join('|', asked.Key!.Select(part => part.Length == 0 ? "-" : TableKey.Escape(part)));
        var fields = FieldsOf(asked, dataset);
        var subject = $"{scope} {key}: {string.Join(", ", fields.Select(field => field.Name))}";
        var row = await rows.FindAsync(scope, key, cancellation);
        var outcome = row switch { null => "refused: no such row", { Purged: true } => "refused: purged", _ => "done" };
        await audit.WriteAsync(caller.KeyId, Action, subject, $"{outcome}; reason: {asked.Reason!.Trim()}", cancellation);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return row switch
        {
            null => Problem.Answer(ProblemKind.NotFound, $"{scope} {key}"),
            { Purged: true } => Problem.Answer(ProblemKind.Purged, $"{scope} {key}"),
            _ => Answer.Json(new
            {
                dataset = dataset.Code,
                scope.Unit,
                asked.Period,
                asked.Key,
                row.Revision,
                row.SubmissionId,
                values = ValuesOf(row, fields, dataset),
            }),
        };
    }

    private (ProblemKind Kind, string Detail)? WhyNot(ClearReadRequest asked, Dataset dataset)
    {
        var least = (int)plan.Thresholds[ReasonRule];
        var reason = asked.Reason?.Trim() ?? "";
        if (reason.Length < least || reason.Length > LongestReason)
        {
            return (ProblemKind.NoReason, $"reason: {least} to {LongestReason} characters");
        }

        if (!dataset.HasPersonalData)
        {
            return (ProblemKind.BadRequest, $"{dataset.Code} holds no personal data");
        }

        if (asked.Unit is not { Length: > 0 } || (dataset.PartitionedByPeriod && asked.Period is not { Length: > 0 }))
        {
            return (ProblemKind.BadRequest, dataset.PartitionedByPeriod ? "unit and period are needed" : "unit is needed");
        }

        if (asked.Key is not { } key || key.Count != dataset.Key.Count || key.Any(part => part is null))
        {
            return (ProblemKind.BadRequest, $"key: [{string.Join(", ", dataset.Key.Select(column => column.Name))}]");
        }

        var personal = PersonalColumnsOf(dataset).Select(column => column.Name).ToList();
        return asked.Fields?.FirstOrDefault(name => !personal.Contains(name)) is { } other
            ? (ProblemKind.BadRequest, $"{other} is no personal field of {dataset.Code}: {string.Join(", ", personal)}")
            : null;
    }

    private Dictionary<string, object?> ValuesOf(StoredRow row, IEnumerable<Column> fields, Dataset dataset) => fields
        .Where(field => row.Values.TryGetProperty(field.Name, out _))
        .ToDictionary(
            field => field.Name,
            field => Clear(row.Values.GetProperty(field.Name), $"{dataset.Code}/{field.Name}"));

    private object? Clear(JsonElement value, string place) => value.ValueKind switch
    {
        JsonValueKind.String => cipher.Reveal(value.GetString()!, place),
        JsonValueKind.Array => value.EnumerateArray().Select(item => Clear(item, place)).ToList(),
        _ => null,
    };

    private static IReadOnlyList<Column> FieldsOf(ClearReadRequest asked, Dataset dataset) =>
        [.. PersonalColumnsOf(dataset).Where(column => asked.Fields?.Contains(column.Name) ?? true)];

    private static IEnumerable<Column> PersonalColumnsOf(Dataset dataset) =>
        dataset.Columns.Where(column => column.PersonalData != PersonalData.None);

    private static async Task<ClearReadRequest?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<ClearReadRequest>(request.Body, Reading, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
