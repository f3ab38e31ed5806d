using DataHub.Datasets;
using DataHub.Datasets.Rules;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Workbooks;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Templates;

/// <summary>The instructions beside a template's table (填报说明): the dataset, then each column, then the rules.</summary>
internal sealed class GuideSheet(
    CityPlan plan, Dataset dataset, IReadOnlyList<TemplateColumn> columns, LookStyles styles)
{
    public const string Name = "填报说明";

    private const double LineHeight = 16.5;

    private static readonly string[] ColumnHeadings =
    [
        "栏目 Column", "英文名与字段 English, field", "要求 Required", "单位 Unit", "填写方法 How to write it",
        "可选值 Allowed values", "示例 Example", "说明 Remark",
    ];

    private static readonly string[] RuleHeadings = ["规则 Rule", "级别 Level", "涉及栏目 Columns", "", "处理办法 What to do"];

    private static readonly double[] Widths = [22, 26, 20, 16, 36, 40, 26, 34];

    private readonly SheetData _rows = new();
    private uint _number;

    public Worksheet Build()
    {
        AddText($"{dataset.Zh} {dataset.En}", TableLook.Title);
        AddText(DatasetWords.Rows(dataset), TableLook.Note);
        AddFact("报送单位 Who submits", DatasetWords.Submitter(dataset));
        AddFact("报送期限 When due", DatasetWords.Due(dataset, plan));
        AddFact("报告期 Period", DatasetWords.Period(dataset));
        AddFact("存放位置 Drop zone", new Wording(
            $"{DatasetWords.DropZonePath(dataset, plan)}（单位/报告期/数据集代码开头的文件名）",
            "unit, period, then a file name that begins with the dataset's code"));
        AddFact("接口 API", new Wording(DatasetWords.Address(dataset, plan), "the file as the body"));
        AddFact("主键 Key", new Wording(
            string.Join("＋", dataset.Key.Select(column => column.Zh)),
            string.Join(" + ", dataset.Key.Select(column => column.En))));
        AddFact("更正 Corrections", new Wording(
            "同一主键的行再报一次即为更正，其余行不受影响；只报需要更正的行即可",
            "A row sent again under its key corrects the earlier one and leaves all others: send only what changes"));
        AddRow([], TableLook.Plain);
        AddRow(ColumnHeadings, TableLook.Heading);
        foreach (var column in columns)
        {
            AddRow(CellsOf(column), TableLook.Cell);
        }

        foreach (var left in dataset.Columns.Where(column => column.Type == ColumnType.Nested))
        {
            AddText($"“{left.Zh}”只能用 JSON 报送，表格中没有这一栏。{left.En} travels in JSON only.", TableLook.Note);
        }

        AddRules();
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
            new SheetFormatProperties { DefaultRowHeight = LineHeight },
            new Columns(Widths.Select((width, at) => new DocumentFormat.OpenXml.Spreadsheet.Column
            {
                Min = (uint)at + 1,
                Max = (uint)at + 1,
                Width = width,
                CustomWidth = true,
            })),
            _rows,
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToWidth = 1,
                FitToHeight = 0,
            });
    }

    private string[] CellsOf(TemplateColumn template)
    {
        var column = template.Column;
        return
        [
            column.Zh,
            $"{column.En}\n{column.Name}",
            Both(ColumnWords.Need(column)),
            Both(ColumnWords.Unit(column)),
            Both(ColumnWords.Form(column)),
            Both(ColumnWords.Allowed(template.Choices)),
            template.Example,
            Both(ColumnWords.Remark(dataset, column)),
        ];
    }

    private void AddRules()
    {
        if (dataset.Rules.Count == 0)
        {
            return;
        }

        AddRow([], TableLook.Plain);
        AddRow(RuleHeadings, TableLook.Heading);
        foreach (var rule in dataset.Rules)
        {
            AddRow([rule.Code, LevelOf(rule), NamesOf(rule), "", Both(rule.Remedy.Outline())], TableLook.Cell);
        }
    }

    private static string LevelOf(InRowRule rule) => rule.Severity switch
    {
        Severity.Error => "错误，退回该行 refuses the row",
        Severity.Warning => "提示 warning",
        _ => "说明 information",
    };

    private string NamesOf(InRowRule rule) =>
        string.Join('、', rule.Fields.Select(name => dataset.FindColumn(name)?.Zh ?? name));

    private static string Both(Wording? words) => words switch
    {
        null => "",
        _ when words.Zh == words.En => words.Zh,
        _ => $"{words.Zh}\n{words.En}",
    };

    private void AddText(string text, TableLook look) => AddRow([text], look);

    private void AddFact(string what, Wording words) => AddRow([what, $"{words.Zh}　{words.En}"], TableLook.Plain);

    private void AddRow(string[] texts, TableLook look)
    {
        _number++;
        var row = new Row { RowIndex = _number };
        if (look is TableLook.Cell or TableLook.Heading)
        {
            row.Height = LineHeight * texts.Select(LinesOf).Max();
            row.CustomHeight = true;
        }

        for (var at = 0; at < texts.Length; at++)
        {
            row.AppendChild(CellXml.Text(at, _number, texts[at], styles.Of(look, ColumnFormat.Text)));
        }

        _rows.AppendChild(row);
    }

    /// <summary>Lines a text takes in its column; a Chinese character is two wide.</summary>
    private static int LinesOf(string text, int column) => text.Split('\n')
        .Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(c => c < 0x2E80 ? 1 : 2) / (Widths[column] - 2))));
}
