using System.Globalization;
using System.Xml;

namespace DataHub.Intake.Reading;

/// <summary>Goes through the rows of a worksheet's XML, one at a time, with as few objects as may be.</summary>
internal sealed class XlsxSheetScanner : IDisposable
{
    /// <summary>A row can hold 16,384 cells of 32,767 characters; no report's row does.</summary>
    private const int MaxRowLength = 8 * 1024 * 1024;

    private readonly XlsxWorkbook _workbook;
    private readonly XmlReader _xml;
    private readonly string _row;
    private readonly string _cell;
    private readonly string _value;
    private readonly string _formula;
    private readonly string _inline;
    private readonly string _text;
    private readonly string _phonetic;
    private readonly string _mergeCell;
    private readonly string _col;
    private readonly string _reference;
    private readonly string _type;
    private readonly string _style;
    private readonly string _hidden;
    private XlsxCell[] _cells = new XlsxCell[64];
    private char[] _characters = new char[4096];
    private int _cellCount;
    private int _length;

    public XlsxSheetScanner(XlsxWorkbook workbook, Func<XmlNameTable, XmlReader> open)
    {
        _workbook = workbook;
        var names = new NameTable();
        _row = names.Add("row");
        _cell = names.Add("c");
        _value = names.Add("v");
        _formula = names.Add("f");
        _inline = names.Add("is");
        _text = names.Add("t");
        _phonetic = names.Add("rPh");
        _mergeCell = names.Add("mergeCell");
        _col = names.Add("col");
        _reference = names.Add("r");
        _type = _text;
        _style = names.Add("s");
        _hidden = names.Add("hidden");
        _xml = open(names);
    }

    /// <summary>As the sheet numbers it, from 1.</summary>
    public long RowNumber { get; private set; }

    public bool IsHidden { get; private set; }

    public bool HasHiddenColumns { get; private set; }

    /// <summary>Merged ranges such as A1:F1; known after the last row.</summary>
    public List<string> MergedRanges { get; } = [];

    public ReadOnlySpan<XlsxCell> Cells => _cells.AsSpan(0, _cellCount);

    /// <summary>The characters of a cell, good until the next row is read.</summary>
    public ReadOnlyMemory<char> TextOf(in XlsxCell cell)
    {
        var raw = _characters.AsMemory(cell.Start, cell.Length);
        var text = cell.Kind == XlsxCellKind.Shared ? Shared(raw.Span) : raw;
        return XlsxText.Unescaped(text);
    }

    /// <summary>Puts characters beside those of the row, good as long as they are.</summary>
    public ReadOnlyMemory<char> Keep(ReadOnlySpan<char> text)
    {
        var start = _length;
        Reserve(text.Length);
        text.CopyTo(_characters.AsSpan(start));
        _length += text.Length;
        return _characters.AsMemory(start, text.Length);
    }

    public bool Read()
    {
        _cellCount = 0;
        _length = 0;
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (ReferenceEquals(_xml.LocalName, _row))
            {
                ReadRow();
                return true;
            }

            if (ReferenceEquals(_xml.LocalName, _mergeCell))
            {
                AddMergedRange();
            }
            else if (ReferenceEquals(_xml.LocalName, _col))
            {
                HasHiddenColumns |= IsTrue(_xml.GetAttribute(_hidden));
            }
        }

        return false;
    }

    public void Dispose() => _xml.Dispose();

    private ReadOnlyMemory<char> Shared(ReadOnlySpan<char> number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? _workbook.Strings[index]
            : default;

    private void AddMergedRange()
    {
        const int Most = 10_000;
        if (MergedRanges.Count < Most && _xml.GetAttribute("ref") is { } range)
        {
            MergedRanges.Add(range);
        }
    }

    private void ReadRow()
    {
        var number = RowNumber + 1;
        IsHidden = false;
        var isEmpty = _xml.IsEmptyElement;
        while (_xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(_xml.LocalName, _reference))
            {
                number = long.TryParse(_xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var stated)
                    ? stated
                    : number;
            }
            else if (ReferenceEquals(_xml.LocalName, _hidden))
            {
                IsHidden = IsTrue(_xml.Value);
            }
        }

        RowNumber = number;
        var column = -1;
        while (!isEmpty && _xml.Read()
            && !(_xml.NodeType == XmlNodeType.EndElement && ReferenceEquals(_xml.LocalName, _row)))
        {
            if (_xml.NodeType == XmlNodeType.Element && ReferenceEquals(_xml.LocalName, _cell))
            {
                column = ReadCell(column + 1);
            }
        }
    }

    private int ReadCell(int column)
    {
        var cell = new XlsxCell { Column = column, Style = -1, Start = _length };
        var isEmpty = _xml.IsEmptyElement;
        while (_xml.MoveToNextAttribute())
        {
            var name = _xml.LocalName;
            if (ReferenceEquals(name, _reference))
            {
                var stated = ColumnLetter.IndexIn(_xml.Value);
                cell.Column = stated < 0 ? column : stated;
            }
            else if (ReferenceEquals(name, _style))
            {
                cell.Style = int.TryParse(_xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var style)
                    ? style
                    : -1;
            }
            else if (ReferenceEquals(name, _type))
            {
                cell.Kind = KindOf(_xml.Value);
            }
        }

        if (isEmpty)
        {
            return cell.Column;
        }

        ReadContent(ref cell);
        cell.Length = _length - cell.Start;
        Add(cell);
        return cell.Column;
    }

    private void ReadContent(ref XlsxCell cell)
    {
        var inPhonetic = false;
        while (_xml.Read())
        {
            var name = _xml.LocalName;
            if (_xml.NodeType == XmlNodeType.EndElement)
            {
                if (ReferenceEquals(name, _cell))
                {
                    return;
                }

                inPhonetic = inPhonetic && !ReferenceEquals(name, _phonetic);
            }
            else if (_xml.NodeType == XmlNodeType.Element)
            {
                if (ReferenceEquals(name, _value) || (ReferenceEquals(name, _text) && !inPhonetic))
                {
                    AppendContent();
                }
                else if (ReferenceEquals(name, _formula))
                {
                    cell.HasFormula = true;
                }
                else if (ReferenceEquals(name, _inline))
                {
                    cell.Kind = XlsxCellKind.Text;
                }
                else if (ReferenceEquals(name, _phonetic))
                {
                    inPhonetic = !_xml.IsEmptyElement;
                }
            }
        }
    }

    private void AppendContent()
    {
        if (_xml.IsEmptyElement)
        {
            return;
        }

        while (_xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA
                or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                int read;
                do
                {
                    Reserve(1);
                    read = _xml.ReadValueChunk(_characters, _length, _characters.Length - _length);
                    _length += read;
                }
                while (read > 0);
            }
        }
    }

    private void Reserve(int length)
    {
        if (_length + length > MaxRowLength)
        {
            throw new InvalidDataException("A row is longer than any sheet's.");
        }

        while (_characters.Length - _length < length)
        {
            Array.Resize(ref _characters, _characters.Length * 2);
        }
    }

    private void Add(in XlsxCell cell)
    {
        if (_cellCount == _cells.Length)
        {
            if (_cellCount > ColumnLetter.Last)
            {
                throw new InvalidDataException("A row has more cells than a sheet has columns.");
            }

            Array.Resize(ref _cells, _cells.Length * 2);
        }

        _cells[_cellCount++] = cell;
    }

    private static XlsxCellKind KindOf(string type) => type switch
    {
        "s" => XlsxCellKind.Shared,
        "b" => XlsxCellKind.Boolean,
        "e" => XlsxCellKind.Error,
        "str" or "inlineStr" or "d" => XlsxCellKind.Text,
        _ => XlsxCellKind.Number,
    };

    private static bool IsTrue(string? value) => value is "1" or "true";
}
