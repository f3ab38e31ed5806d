using System.Buffers;
using DataHub.Datasets;
using DataHub.Intake.Normalising;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Reading;

/// <summary>
/// Puts the cells of a sheet's row where the dataset has them, normalised: what CSV and XLSX have in common. Which
/// column
/// is normalised how is settled once per file.
/// </summary>
internal sealed class SheetRows
{
    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Except(['\t', '\r', '\n'])]);

    private readonly HeadingMap _map;
    private readonly CellNormaliser?[] _normalisers;
    private readonly int[] _columns;
    private readonly Dictionary<int, Record> _nested;
    private readonly List<Finding> _findings;
    private readonly ExampleRow _example;
    private ReadOnlyMemory<char> _first;
    private int _filled;
    private long _remarks;
    private long _firstRemark;

    public SheetRows(Dataset dataset, HeadingMap map, ValueNormaliser values)
    {
        _map = map;
        _findings = [.. map.Findings];
        _normalisers = new CellNormaliser?[map.Width];
        _columns = new int[map.Width];
        _nested = dataset.NestedShapes.ToDictionary(shape => shape.Key, shape => new Record(shape.Value));
        for (var index = 0; index < dataset.Columns.Count; index++)
        {
            var column = dataset.Columns[index];
            var found = map.Columns.FirstOrDefault(each => ReferenceEquals(each.Column, column));
            if (found is not null)
            {
                _normalisers[found.Position] = values.For(column, found.Unit);
                _columns[found.Position] = index;
            }
        }

        _example = new ExampleRow(dataset, _normalisers.OfType<CellNormaliser>());
    }

    /// <summary>Findings about the file; grows while it is read.</summary>
    public List<Finding> Findings => _findings;

    /// <summary>Headings from the left edge on.</summary>
    public int Width => _normalisers.Length;

    public CellPlace PlaceOf(Column column) => _map.PlaceOf(column);

    /// <summary>The column a position belongs to; null when it is not read.</summary>
    public Column? ColumnAt(int position) => (uint)position < (uint)Width ? _normalisers[position]?.Column : null;

    public void Begin(FileRow row, long number)
    {
        row.Clear();
        row.Number = number;
        _filled = 0;
        foreach (var nested in _nested.Values)
        {
            nested.Clear();
        }
    }

    /// <summary>Takes the text of one cell; the row points into it until the next row is read.</summary>
    public void Put(FileRow row, int position, ReadOnlyMemory<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if ((uint)position < (uint)_normalisers.Length && _normalisers[position] is { } normaliser)
        {
            if (Set(row, normaliser, _columns[position], text))
            {
                CountFilled(text);
                return;
            }
        }

        if (!CellText.IsBlank(text.Span))
        {
            CountFilled(text);
        }
    }

    /// <summary>Counts a cell that has content but no value, so that its row is not taken for blank.</summary>
    public void PutFault(FileRow row, RowFault fault)
    {
        row.Faults.Add(fault);
        CountFilled(default);
    }

    /// <summary>
    /// Ends the row: one without content is blank; a total or a signature is no data and counted as blank.
    /// </summary>
    public void End(FileRow row)
    {
        if (_filled == 0)
        {
            row.IsBlank = true;
        }
        else if (RemarkRow.KindOf(_first.Span, _filled) is not RemarkKind.None and var kind)
        {
            PassOver(row, kind);
        }
    }

    /// <summary>To be called once after the last row.</summary>
    public void Complete()
    {
        if (_remarks > 0)
        {
            _findings.Add(FileFault.Info(
                "ROW-REMARK",
                $"第 {_firstRemark} 行起有 {_remarks} 行是合计或落款，不作为数据",
                $"From row {_firstRemark} on, {_remarks} rows are totals or signatures and not taken as data",
                "无需处理", "Nothing to do"));
        }

        _findings.AddRange(_example.Findings());
    }

    private void PassOver(FileRow row, RemarkKind kind)
    {
        var number = row.Number;
        if (kind == RemarkKind.Example)
        {
            _example.Add(row);
        }
        else
        {
            _firstRemark = _remarks++ == 0 ? number : _firstRemark;
        }

        row.Clear();
        row.Number = number;
        row.IsBlank = true;
    }

    private void CountFilled(ReadOnlyMemory<char> text)
    {
        if (_filled++ == 0)
        {
            _first = text;
        }
    }

    /// <summary>Whether the cell has a value.</summary>
    private bool Set(FileRow row, CellNormaliser normaliser, int index, ReadOnlyMemory<char> text)
    {
        var column = normaliser.Column;
        var members = column.MemberSlot < 0 ? null : _nested[column.Slot];
        ref var field = ref members is null ? ref row.Values[column.Slot] : ref members[column.MemberSlot];
        normaliser.Normalise(text, out field, out row.Reported[index]);
        if (field.Kind == FieldKind.Absent)
        {
            return false;
        }

        if (normaliser.IsFreeText && field.Text.Span.ContainsAny(ControlCharacters))
        {
            row.Faults.Add(CellFault.ControlCharacter(column, field.Text.ToString()));
        }

        if (members is not null)
        {
            row.Values[column.Slot] = Field.Of(members);
        }

        return true;
    }
}
