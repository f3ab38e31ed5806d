using System.Text.Json;
using DataHub.Datasets;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Indicators;
using DataHub.Intake;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;

namespace DataHub.Dispatch.Explaining;

/// <summary>The rows and submissions behind a figure, as they stood at the bulletin's instant.</summary>
public sealed class BasisReader(
    CityPlan plan, RowStore rows, SubmissionStore submissions, DatasetRegistry datasets, DeclaredMonths declarations)
{
    private const int MostRows = 500;
    private static readonly string[] ToTell = ["uscc", "material", "massOrigin", "year", "version", "period"];

    /// <summary>The rows an indicator's inputs stand in.</summary>
    internal async Task<IReadOnlyList<BasisRow>> RowsAsync(
        Indicator indicator, UnitFacts facts, Bulletin bulletin, CancellationToken cancellation)
    {
        var found = new List<BasisRow>();
        foreach (var inputs in indicator.Inputs.Select(input => input.Split('.')).GroupBy(input => input[0], input => input[1]))
        {
            var fields = inputs.Concat(ToTell).Distinct().ToList();
            found.AddRange(inputs.Key switch
            {
                "D04" => (await declarations.RowsAsync(facts.Unit.Code, bulletin.Period, bulletin.AsOf, cancellation))
                    .Select(row => new BasisRow(row, Recovered.Counts(plan.Catalogue, row.Text("material") ?? ""), fields)),
                "D22" => await BaselineAsync(facts, bulletin, fields, cancellation),
                var dataset => await MonthAsync(dataset, facts.Unit.Code, bulletin, fields, cancellation),
            });
        }

        return found;
    }

    /// <summary>The very revisions that a verdict names.</summary>
    internal async Task<IReadOnlyList<BasisRow>> RevisionsAsync(
        IEnumerable<SourceRef> sources, CancellationToken cancellation)
    {
        var found = new List<BasisRow>();
        foreach (var source in sources.Distinct())
        {
            var scope = new RowScope(source.Dataset, source.Unit, source.Period);
            var revisions = await rows.HistoryAsync(scope, source.RowKey, cancellation);
            if (revisions.FirstOrDefault(row => row.Revision == source.Revision && row.SubmissionId == source.SubmissionId) is { } row)
            {
                found.Add(new BasisRow(row, true, [.. row.Values.EnumerateObject().Select(field => field.Name)]));
            }
        }

        return found;
    }

    internal IReadOnlyList<ExplainedRow> Shown(IReadOnlyList<BasisRow> found) =>
    [
        .. found.Take(MostRows).Select(basis => new ExplainedRow(
            basis.Row.Scope.Dataset,
            basis.Row.Scope.Period,
            basis.Row.Key,
            basis.Row.Revision,
            basis.Row.SubmissionId,
            basis.Counts,
            FieldsOf(basis))),
    ];

    internal async Task<IReadOnlyList<ExplainedSubmission>> SubmissionsAsync(
        IReadOnlyList<BasisRow> found, CancellationToken cancellation)
    {
        var explained = new List<ExplainedSubmission>();
        foreach (var dataset in found.GroupBy(basis => basis.Row.Scope.Dataset, StringComparer.Ordinal))
        {
            var ids = dataset.Select(basis => basis.Row.SubmissionId).ToHashSet(StringComparer.Ordinal);
            var known = (await submissions.FindManyAsync(ids, cancellation)).ToDictionary(one => one.Id, StringComparer.Ordinal);
            datasets.TryFind(dataset.Key, out var schema);
            explained.AddRange(ids.Order(StringComparer.Ordinal).Select(id => Of(id, known.GetValueOrDefault(id), dataset.Key, schema)));
        }

        return explained;
    }

    private static ExplainedSubmission Of(string id, SubmissionRecord? record, string dataset, Dataset? schema) => new(
        id,
        dataset,
        record?.Period,
        record?.ReceivedAt,
        record?.Status,
        record?.FileName,
        record?.Sha256,
        record is null ? null : RawArchive.PathOf(record.Sha256, PurgePlanner.MayBePersonal(schema)));

    private async Task<IEnumerable<BasisRow>> BaselineAsync(
        UnitFacts facts, Bulletin bulletin, List<string> fields, CancellationToken cancellation)
    {
        var used = BaseFigure.Used(facts, plan).Select(quantity => quantity.Source.RowKey).ToHashSet(StringComparer.Ordinal);
        var found = new List<BasisRow>();
        var scope = new RowScope("D22", facts.Unit.Code, null);
        await foreach (var row in rows.ReadAsOfAsync(scope, bulletin.AsOf, cancellation))
        {
            found.Add(new BasisRow(row, used.Contains(row.Key), fields));
        }

        return found;
    }

    private async Task<IEnumerable<BasisRow>> MonthAsync(
        string dataset, string unit, Bulletin bulletin, List<string> fields, CancellationToken cancellation)
    {
        var found = new List<BasisRow>();
        var scope = new RowScope(dataset, unit, bulletin.Period.ToString());
        await foreach (var row in rows.ReadAsOfAsync(scope, bulletin.AsOf, cancellation))
        {
            found.Add(new BasisRow(row, true, fields));
        }

        return found;
    }

    private Dictionary<string, JsonElement> FieldsOf(BasisRow basis)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in basis.Fields)
        {
            if (datasets.TryFind(basis.Row.Scope.Dataset, out var dataset)
                && dataset.FindColumn(field) is { PersonalData: PersonalData.None }
                && basis.Row.Values.TryGetProperty(field, out var value))
            {
                values[field] = value;
            }
        }

        return values;
    }
}
