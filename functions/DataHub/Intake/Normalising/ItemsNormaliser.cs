using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Normalising;

/// <summary>
/// Lists of small records (明细). In JSON an array of objects. In a cell one record after the other with ； or a line
/// break
/// between them, its members in the schema's order with ： between: <c>0301:3.1；0302:1.7</c>,
/// <c>PET瓶：3.1吨；PE：1700kg</c>. One cell,
/// because the number of records has no bound and a clerk fills it without new columns. Each member is normalised.
/// </summary>
/// <param name="members">A normaliser for each member, in the schema's order.</param>
internal sealed class ItemsNormaliser(Column column, IReadOnlyList<CellNormaliser> members) : CellNormaliser(column)
{
    private static readonly char[] BetweenRecords = [';', '|', '\n', '\r'];

    private readonly RecordShape _shape =
        new(column.Members.Select(member => member.Name[(column.Name.Length + 1)..]));

    public override Field Normalise(Field field, out string? reported)
    {
        if (field.Kind != FieldKind.Array)
        {
            return base.Normalise(field, out reported);
        }

        var written = FieldText.Plain(field);
        foreach (var record in field.Items)
        {
            if (record.Kind == FieldKind.Object && record.Members.Shape.Names.Count == members.Count)
            {
                NormaliseMembers(record.Members);
            }
        }

        reported = written == FieldText.Plain(field) ? null : written;
        return field;
    }

    protected override bool TryCanonical(ReadOnlyMemory<char> text, out Field field)
    {
        field = default;
        return false;
    }

    protected override bool TryNormalise(ReadOnlySpan<char> text, out Field field)
    {
        field = default;
        var folded = CellText.Fold(text);
        if (CellText.IsAbsenceMark(folded))
        {
            return true;
        }

        var items = new List<Field>();
        foreach (var written in folded.Split(BetweenRecords, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TryRecord(written, out var record))
            {
                return false;
            }

            items.Add(Field.Of(record));
        }

        field = items.Count == 0 ? default : Field.Of(items);
        return true;
    }

    private bool TryRecord(string written, out Record record)
    {
        var parts = written.Contains(':', StringComparison.Ordinal)
            ? written.Split(':', StringSplitOptions.TrimEntries)
            : written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        record = new Record(_shape);
        if (parts.Length > members.Count)
        {
            return false;
        }

        for (var at = 0; at < parts.Length; at++)
        {
            members[at].Normalise(parts[at].AsMemory(), out record[at], out _);
        }

        return true;
    }

    private void NormaliseMembers(Record record)
    {
        for (var at = 0; at < members.Count; at++)
        {
            if (record[at].Kind is not (FieldKind.Absent or FieldKind.Null))
            {
                record[at] = members[at].Normalise(record[at], out _);
            }
        }
    }
}
