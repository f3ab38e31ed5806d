using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>What ends the reading of a CSV before its end.</summary>
internal static class CsvFault
{
    public static UnreadableFileException UnclosedQuote(int line, string shown) => FileFault.At(
        line, "FILE-QUOTE-UNCLOSED",
        $"第 {line} 行有一个双引号没有闭合，其后的内容无法分行，已停止读取",
        $"A double quote opened on line {line} is not closed: what follows cannot be told apart; reading stopped",
        "补上或删除该引号（内容中的引号应写成两个双引号），或改用 .xlsx 报送",
        "Close or remove it (a quote within a value is written twice), or send .xlsx",
        shown);

    public static UnreadableFileException LineTooLong(int line, int limit, string shown) => FileFault.At(
        line, "FILE-LINE-TOO-LONG",
        $"第 {line} 行超过 {limit} 个字符，已停止读取",
        $"Line {line} has more than {limit} characters; reading stopped",
        "检查该行是否缺少换行，重新导出后再上传",
        "See whether line breaks are missing there, export it again and upload it",
        shown);

    public static Finding WrongBytes(int line) => FileFault.Error(
        "FILE-ENCODING",
        $"第 {line} 行附近有不属于该文字编码的字节",
        $"Near line {line} there are bytes that do not belong to the file's encoding",
        "请用 Excel 打开，另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再上传",
        "Open it in Excel, save it as CSV UTF-8 or .xlsx and upload it again") with
    { Row = line };
}
