using System.IO.Hashing;
using System.Runtime.InteropServices;
using DataHub.Datasets;
using DataHub.Intake.Reading;
using DataHub.JsonSchema.Records;
using DataHub.Privacy;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// Turns an accepted row into what is stored: its key, its values as JSON, what was reported beside them. Belongs to one
/// file.
/// </summary>
/// <param name="period">Canonical period of the file, or null.</param>
/// <param name="receivedAt">Instant of arrival.</param>
internal sealed class RowImager(Dataset dataset, FieldCipher cipher, string? period, DateTimeOffset receivedAt)
{
    private readonly CharBuffer _json = new();
    private readonly CharBuffer _key = new();
    private readonly string[] _names = [.. dataset.Shape.Names.Select(NameOf)];
    private readonly Column?[] _personal = PersonalColumns(dataset);

    private string? _lastReported;

    /// <param name="key">The row's key, of <see cref="KeyOf"/>.</param>
    public RowImage Image(FileRow row, string key)
    {
        Write(row.Values, conceal: false);
        var content = MemoryMarshal.AsBytes(_json.Written);
        var hash = dataset.HasPersonalData
            ? (long)(ulong)cipher.EqualityHash(content)
            : (long)XxHash3.HashToUInt64(content);
        long[]? earlier = null;
        if (dataset.HasPersonalData)
        {
            earlier = [.. cipher.EarlierEqualityHashes(content).Select(each => (long)(ulong)each)];
            Write(row.Values, conceal: true);
        }

        var purgeOn = dataset.Retention?.PurgeOn(row.Values, period, receivedAt);
        return new RowImage(key, _json.ToString(), ReportedOf(row), hash, purgeOn, earlier);
    }

    public string KeyOf(Record values)
    {
        _key.Clear();
        foreach (var column in dataset.Key)
        {
            if (_key.Length > 0)
            {
                _key.Put('|');
            }

            ref readonly var field = ref FieldText.At(values, column);
            PutKeyPart(field.Kind == FieldKind.Text ? field.Text.Span : FieldText.Plain(field));
        }

        return _key.ToString();
    }

    private void PutKeyPart(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            _key.Put('-');
        }
        else if (TableKey.IsSafe(text))
        {
            _key.Put(text);
        }
        else
        {
            _key.Put(TableKey.Escape(text.ToString()));
        }
    }

    private void Write(Record values, bool conceal)
    {
        _json.Clear();
        _json.Put('{');
        for (var slot = 0; slot < _names.Length; slot++)
        {
            ref readonly var field = ref values[slot];
            if (field.Kind == FieldKind.Absent)
            {
                continue;
            }

            // Every name has a comma before it; the first is written without.
            _json.Put(_names[slot].AsSpan(_json.Length == 1 ? 1 : 0));
            if (conceal && _personal[slot] is { } column)
            {
                WriteConcealed(field, column);
            }
            else
            {
                FieldJson.Write(_json, field);
            }
        }

        _json.Put('}');
    }

    private void WriteConcealed(in Field field, Column column)
    {
        if (field.Kind == FieldKind.Array)
        {
            _json.Put('[');
            foreach (var item in field.Items)
            {
                FieldJson.Separate(_json);
                WriteConcealed(item, column);
            }

            _json.Put(']');
        }
        else if (field.Kind == FieldKind.Text)
        {
            FieldJson.WriteText(_json, cipher.Conceal(field.Text.ToString(), PlaceOf(column)));
        }
        else
        {
            FieldJson.Write(_json, field);
        }
    }

    private string? ReportedOf(FileRow row)
    {
        var reported = row.Reported;
        if (!reported.ContainsAnyExcept((string?)null))
        {
            return null;
        }

        _json.Clear();
        _json.Put('{');
        for (var index = 0; index < reported.Length; index++)
        {
            if (reported[index] is { } text)
            {
                var column = dataset.Columns[index];
                FieldJson.WriteName(_json, column.Name);
                FieldJson.WriteText(
                    _json, column.PersonalData == PersonalData.None ? text : cipher.Conceal(text, PlaceOf(column)));
            }
        }

        _json.Put('}');
        // What differs are aliases, and the rows of a file have the same.
        return _lastReported is { } last && _json.Written.SequenceEqual(last) ? last : _lastReported = _json.ToString();
    }

    /// <summary>A name as it stands in each row, such as <c>,"lossT":</c>.</summary>
    private static string NameOf(string name)
    {
        var json = new CharBuffer();
        json.Put(',');
        FieldJson.WriteText(json, name);
        json.Put(':');
        return json.ToString();
    }

    private string PlaceOf(Column column) => $"{dataset.Code}/{column.Name}";

    private static Column?[] PersonalColumns(Dataset dataset)
    {
        var personal = new Column?[dataset.Shape.Names.Count];
        foreach (var column in dataset.Columns.Where(c => c.PersonalData != PersonalData.None && c.MemberSlot < 0))
        {
            personal[column.Slot] = column;
        }

        return personal;
    }
}
