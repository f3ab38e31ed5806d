using DataHub.Datasets;
using DataHub.Intake.Normalising;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>
/// Which column of a sheet is which column of the dataset, found by the headings, in any order (表头匹配).
/// </summary>
internal sealed class HeadingMap
{
    /// <summary>Headings of columns which every table has and no dataset wants.</summary>
    private static readonly HashSet<string> Numbering = ["序号", "行号", "编号", "序", "no"];

    private readonly HeadingIndex _index;
    private readonly Dictionary<Column, SheetColumn> _found = new(ReferenceEqualityComparer.Instance);
    private readonly List<Finding> _findings = [];

    public HeadingMap(HeadingIndex index, IReadOnlyList<string> headings)
    {
        _index = index;
        Headings = headings;
        Width = 0;
        for (var position = 0; position < headings.Count; position++)
        {
            Place(position, Shown(headings[position]));
        }

        foreach (var column in index.Columns)
        {
            if (column.Required && column.Envelope == EnvelopeField.None && !_found.ContainsKey(column))
            {
                _findings.Add(Missing(column));
            }
        }
    }

    /// <summary>From the left edge on, as they are read: those in two rows as one.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>How many columns of the dataset were found.</summary>
    public int Matched => _found.Count;

    /// <summary>Position after the last heading.</summary>
    public int Width { get; private set; }

    public IEnumerable<SheetColumn> Columns => _found.Values;

    /// <summary>Unknown (warning), doubled and missing headings, and units that do not fit (errors).</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    public CellPlace PlaceOf(Column column) =>
        _found.TryGetValue(column, out var found) ? found.Place : new CellPlace(null, null);

    private static string Shown(string heading) =>
        string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Place(int position, string heading)
    {
        if (CellText.IsBlank(heading))
        {
            return;
        }

        Width = position + 1;
        if (_index.Find(heading) is not var (column, unit))
        {
            var folded = HeadingText.Fold(heading);
            if (!Numbering.Contains(folded) && !folded.StartsWith(MarkedCopy.Title, StringComparison.Ordinal))
            {
                _findings.Add(Unknown(position, heading));
            }

            return;
        }

        var place = new SheetColumn(position, heading, column, unit);
        if (unit is not null && !(column.IsNumeric && UnitTable.TryFind(column.Unit, unit, out _)))
        {
            _findings.Add(WrongUnit(place));
        }

        if (!_found.TryAdd(column, place))
        {
            _findings.Add(Doubled(place, _found[column]));
        }
    }

    private Finding Unknown(int position, string heading)
    {
        var nearest = _index.Nearest(heading);
        return FileFault.Warning(
            "HEADING-UNKNOWN",
            $"不认识的表头“{heading}”，该列未读取",
            $"Unknown heading ‘{heading}’: the column was not read",
            nearest is null ? "如需报送该列，请按模板更正表头；否则可忽略" : $"是否应为“{nearest}”？如是请更正表头，否则可忽略",
            nearest is null
                ? "Correct the heading as in the template if the column matters; otherwise nothing to do"
                : $"Should it be ‘{nearest}’? Correct the heading then; otherwise nothing to do")
            with
        { Column = ColumnLetter.Of(position), Heading = heading };
    }

    private static Finding Doubled(SheetColumn second, SheetColumn first) => FileFault.Error(
        "HEADING-DUPLICATE",
        $"“{second.Heading}”与 {first.Place.Letter} 列“{first.Heading}”是同一项（{second.Column.Zh}），无法确定采用哪一列",
        $"‘{second.Heading}’ and ‘{first.Heading}’ in column {first.Place.Letter} are one item ({second.Column.En})",
        "只保留一列", "Keep one of them")
        with
    { Column = second.Place.Letter, Heading = second.Heading, Pointer = second.Column.Pointer };

    private static Finding WrongUnit(SheetColumn place) => FileFault.Error(
        "HEADING-UNIT",
        $"表头“{place.Heading}”的单位“{place.Unit}”不适用于“{place.Column.Zh}”",
        $"The unit {place.Unit} in heading ‘{place.Heading}’ does not fit {place.Column.En}",
        "请按模板的单位填报并更正表头", "Report in the template's unit and correct the heading")
        with
    { Column = place.Place.Letter, Heading = place.Heading, Pointer = place.Column.Pointer };

    private static Finding Missing(Column column) => FileFault.Error(
        "HEADING-MISSING",
        $"缺少必填列“{column.Zh}”",
        $"The required column ‘{column.Zh}’ ({column.En}) is missing",
        $"请增加一列，表头写“{column.Zh}”并填写", $"Add a column headed ‘{column.Zh}’ and fill it in")
        with
    { Heading = column.Zh, Pointer = column.Pointer };
}
