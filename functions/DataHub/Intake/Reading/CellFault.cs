using DataHub.Datasets;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>What a reader can find wrong with a cell or a row before any schema looks at it.</summary>
internal static class CellFault
{
    public static RowFault ControlCharacter(Column column, string value) => Error(
        "CELL-CONTROL-CHARACTER", column, value,
        "单元格含有不可见的控制字符", "The cell holds control characters",
        "删除该单元格内容后重新手工录入", "Clear the cell and type its content again");

    public static RowFault TooManyCells(int cells, int headings, string value) => Error(
        "ROW-TOO-MANY-CELLS", null, value,
        $"该行有 {cells} 个单元格，而表头只有 {headings} 列，可能是内容中的分隔符没有加引号",
        $"The row has {cells} cells, the heading only {headings}: a separator within a value may lack its quotes",
        "给含有分隔符的内容加上英文双引号，或改用 .xlsx 报送", "Put the value between double quotes, or send .xlsx");

    public static RowFault StrayQuote(string value) => Error(
        "ROW-QUOTE", null, value,
        "引号使用不规范：结束引号之后还有文字", "Quotes do not match: text follows a closing quote",
        "内容中的引号应写成两个双引号，或改用 .xlsx 报送", "Double the quotes within a value, or send .xlsx");

    public static RowFault FormulaWithoutValue(Column column) => Error(
        "FORMULA-NO-VALUE", column, null,
        "公式没有保存计算结果，无法得到数值", "The formula was saved without its result",
        "在 Excel 或 WPS 中打开并保存一次，或将公式粘贴为数值", "Open and save it in Excel or WPS once, or paste the formula as a value");

    public static RowFault ErrorValue(Column column, string value) => Error(
        "CELL-ERROR", column, value,
        $"单元格是错误值 {value}", $"The cell holds the error {value}",
        "更正公式或直接填写数值", "Correct the formula or type the value");

    public static RowFault DigitsLost(Column column, string value) => Error(
        "CELL-DIGITS-LOST", column, value,
        "号码按数字保存，超过 15 位的部分已被 Excel 抹去", "The number was saved as a numeral: Excel drops all beyond 15 digits",
        "先将该列设为“文本”格式，再重新录入完整号码", "Format the column as text and type the whole number again");

    private static RowFault Error(
        string code, Column? column, string? value, string zh, string en, string fixZh, string fixEn) =>
        new(code, Severity.Error, column, value, new Wording(zh, en), new Wording(fixZh, fixEn));
}
