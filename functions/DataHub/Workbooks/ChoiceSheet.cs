using DataHub.Intake.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Workbooks;

/// <summary>
/// The hidden sheet that holds the drop-down lists, one a column: a list written into the validation itself ends at 255
/// characters.
/// </summary>
internal sealed class ChoiceSheet
{
    public const string Name = "选项";

    private readonly List<IReadOnlyList<Choice>> _lists = [];

    public bool IsEmpty => _lists.Count == 0;

    /// <summary>The range in which a list stands, as a formula.</summary>
    public string Place(IReadOnlyList<Choice> choices)
    {
        var at = _lists.FindIndex(list => list.SequenceEqual(choices));
        if (at < 0)
        {
            at = _lists.Count;
            _lists.Add(choices);
        }

        var letter = ColumnLetter.Of(at);
        return $"{Name}!${letter}$1:${letter}${choices.Count}";
    }

    public Sheet AddTo(WorkbookPart workbook, uint id)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var rows = new SheetData();
        for (var number = 1; number <= _lists.Max(list => list.Count); number++)
        {
            var row = new Row { RowIndex = (uint)number };
            for (var at = 0; at < _lists.Count; at++)
            {
                if (number <= _lists[at].Count)
                {
                    row.AppendChild(CellXml.Text(at, number, _lists[at][number - 1].Label));
                }
            }

            rows.AppendChild(row);
        }

        part.Worksheet = new Worksheet(rows);
        return new Sheet
        {
            Id = workbook.GetIdOfPart(part),
            SheetId = id,
            Name = Name,
            State = SheetStateValues.Hidden,
        };
    }
}
