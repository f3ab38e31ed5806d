using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Rows;

namespace DataHub.JsonSchema.Streaming;

/// <summary>An array that is validated item by item.</summary>
internal sealed class ItemValidation(JsonSchema schema, SchemaErrors errors)
{
    private readonly ArrayRules _rules = schema.Root.Array!;
    private int _count;
    private int _contained;

    /// <summary>Takes an item; false when the validation need not go on.</summary>
    public bool Next(ReadOnlySpan<byte> utf8Json)
    {
        if (schema.ItemRows is { ReadsText: true } rows && new TextPass(rows, utf8Json, errors.Evaluation).Accepts())
        {
            _count++;
            return true;
        }

        errors.Tape.Read(utf8Json, schema.DepthLimit);
        var (item, index, evaluation) = (errors.Tape.Root, _count++, errors.Evaluation);
        schema.Start(evaluation, collects: false);
        _contained += _rules.IsContained(item, index, evaluation, null) ? 1 : 0;
        if (_rules.CheckItem(item, index, evaluation, null))
        {
            return true;
        }

        if (errors.Mode == ErrorMode.Flag)
        {
            errors.Takes();
            return false;
        }

        schema.Start(evaluation, collects: true);
        _rules.CheckItem(item, index, evaluation, null);
        return errors.Mode == ErrorMode.All;
    }

    /// <summary>Checks the counts, when there are no more items.</summary>
    public void End()
    {
        // The counts are reported by their numbers; the items are gone.
        errors.Tape.Read("[]"u8, schema.DepthLimit);
        schema.Start(errors.Evaluation, collects: true);
        _rules.CheckCounts(errors.Tape.Root, _count, _contained, schema.Root, errors.Evaluation);
    }
}
