using DataHub.Datasets;
using DataHub.Datasets.Rules;
using DataHub.Intake.CrossRules;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema;
using DataHub.Storage;

namespace DataHub.Intake.Checks;

/// <summary>
/// Judges the rows of one file: what the reader found, agreement with the envelope, the schema, code lists, in-row rules,
/// keys that occur twice, and rules which need other rows. All that is wrong with a row is said at once.
/// </summary>
internal sealed class RowJudge(
    Dataset dataset,
    Envelope envelope,
    RuleEnvironment environment,
    IReadOnlyList<ICrossRule> crossRules,
    RowFindings findings,
    RowImager imager)
{
    private readonly SchemaErrors _schemaErrors = new(ErrorMode.All, 50);
    private readonly EnvelopeAgreement _agreement = new(dataset, envelope);
    private readonly CodeListCheck _codes = new(dataset, environment.Plan);
    private readonly PiecesToMass _pieces = new(dataset, environment.Plan.Catalogue, environment.AsOf);
    private readonly MaskedValues _masked = new(dataset);
    private readonly IdentifierDoubts _doubts = new(dataset);
    private readonly InRowRule[] _rules = [.. dataset.Rules];
    private readonly ICrossRule[] _crossRules = [.. crossRules];
    private readonly KeyHashSet _keys = new();

    /// <summary>Whether the row is accepted; then <paramref name="image"/> is what to store.</summary>
    public bool Accept(FileRow row, out RowImage image)
    {
        findings.Begin(row);
        image = default;
        if (row.Faults.Count > 0 && !AddFaults(row))
        {
            return false;
        }

        _pieces.Fill(row.Values, findings);
        _agreement.Check(row.Values, findings);
        if (!dataset.Schema.Validate(row.Values, _schemaErrors))
        {
            AddSchemaErrors(row);
        }

        _masked.Check(row.Values, findings);
        _codes.Check(row.Values, findings);
        _doubts.Check(row.Values, findings);
        foreach (var rule in _rules)
        {
            if (rule.IsBroken(row.Values, environment))
            {
                findings.Add(rule, environment);
            }
        }

        var key = imager.KeyOf(row.Values);
        foreach (var rule in _crossRules)
        {
            rule.Check(row.Values, key, findings);
        }

        if (!findings.RowRefused && !_keys.Add(RowIndex.KeyHash(key)))
        {
            findings.AddDuplicate(dataset.Key);
        }

        findings.End(key);
        if (findings.RowRefused)
        {
            return false;
        }

        image = imager.Image(row, key);
        return true;
    }

    /// <summary>To be called once after the last row: what only the whole file shows.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        foreach (var rule in _crossRules)
        {
            await rule.CompleteAsync(findings, cancellation);
        }
    }

    /// <summary>Says what the reader found; false when the row as a whole could not be read.</summary>
    private bool AddFaults(FileRow row)
    {
        foreach (var fault in row.Faults)
        {
            findings.Add(fault);
        }

        return !row.Faults.Any(fault => fault is { Severity: Severity.Error, Column: null });
    }

    private void AddSchemaErrors(FileRow row)
    {
        foreach (var error in _schemaErrors.Items)
        {
            var column = ColumnOf(error);
            if (column is null || !IsToldOtherwise(row, error, column))
            {
                findings.Add(error, column);
            }
        }
    }

    // A value the reader already complained of needs no second complaint, nor the form of one that is masked or in no list.
    private bool IsToldOtherwise(FileRow row, SchemaError error, Column column) =>
        row.Faults.Any(fault => fault.Column == column)
        || (error.Keyword is "format" or "pattern" && MaskedValues.Refuses(row.Values, column))
        || (error.Keyword == "pattern" && _codes.Refuses(row.Values, column));

    private Column? ColumnOf(SchemaError error) => error.Keyword == "required"
        ? dataset.FindByPointer($"{error.InstancePointer}/{error.Argument("name")}")
        : dataset.FindByPointer(error.InstancePointer);
}
