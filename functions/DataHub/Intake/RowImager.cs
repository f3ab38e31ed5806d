using System.Buffers;
using System.IO.Hashing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DataHub.Datasets;
using DataHub.Intake.Reading;
using DataHub.JsonSchema.Records;
using DataHub.Privacy;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>Turns an accepted row into what is stored: its key, its values as JSON, what was reported beside them.</summary>
internal sealed class RowImager(Dataset dataset, FieldCipher cipher) : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _writer = new(Stream.Null, Options);
    private readonly JsonEncodedText[] _names =
        [.. dataset.Shape.Names.Select(name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];
    private readonly Column?[] _personal = PersonalColumns(dataset);
    private readonly bool _hasPersonal = dataset.Columns.Any(column => column.PersonalData != PersonalData.None);

    /// <param name="key">The row's key, of <see cref="KeyOf"/>.</param>
    public RowImage Image(FileRow row, string key)
    {
        Write(row.Values, conceal: false);
        var hash = _hasPersonal
            ? (long)(ulong)cipher.EqualityHash(_buffer.WrittenSpan)
            : (long)XxHash3.HashToUInt64(_buffer.WrittenSpan);
        if (_hasPersonal)
        {
            Write(row.Values, conceal: true);
        }

        return new RowImage(key, Encoding.UTF8.GetString(_buffer.WrittenSpan), ReportedOf(row), hash);
    }

    public void Dispose() => _writer.Dispose();

    public string KeyOf(Record values)
    {
        if (dataset.Key is [var only])
        {
            return TableKey.Escape(KeyPart(values, only));
        }

        return string.Join('|', dataset.Key.Select(column => TableKey.Escape(KeyPart(values, column))));
    }

    private static string KeyPart(Record values, Column column) =>
        FieldText.Plain(FieldText.At(values, column)) is { Length: > 0 } text ? text : "-";

    private void Write(Record values, bool conceal)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        _writer.WriteStartObject();
        for (var slot = 0; slot < _names.Length; slot++)
        {
            ref readonly var field = ref values[slot];
            if (field.Kind == FieldKind.Absent)
            {
                continue;
            }

            _writer.WritePropertyName(_names[slot]);
            if (conceal && _personal[slot] is { } column)
            {
                WriteConcealed(field, column);
            }
            else
            {
                FieldJson.Write(_writer, field);
            }
        }

        _writer.WriteEndObject();
        _writer.Flush();
    }

    private void WriteConcealed(in Field field, Column column)
    {
        if (field.Kind == FieldKind.Array)
        {
            _writer.WriteStartArray();
            foreach (var item in field.Items)
            {
                WriteConcealed(item, column);
            }

            _writer.WriteEndArray();
        }
        else if (field.Kind == FieldKind.Text)
        {
            _writer.WriteStringValue(cipher.Conceal(field.Text.ToString(), PlaceOf(column)));
        }
        else
        {
            FieldJson.Write(_writer, field);
        }
    }

    private string? ReportedOf(FileRow row)
    {
        var reported = row.Reported;
        if (!reported.ContainsAnyExcept((string?)null))
        {
            return null;
        }

        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        _writer.WriteStartObject();
        for (var index = 0; index < reported.Length; index++)
        {
            if (reported[index] is { } text)
            {
                var column = dataset.Columns[index];
                _writer.WriteString(
                    column.Name,
                    column.PersonalData == PersonalData.None ? text : cipher.Conceal(text, PlaceOf(column)));
            }
        }

        _writer.WriteEndObject();
        _writer.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
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
