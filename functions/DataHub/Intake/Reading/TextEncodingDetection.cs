using DataHub.Datasets;

namespace DataHub.Intake.Reading;

/// <summary>
/// Byte order mark → strict UTF-8 over the whole file → GB 18030. UTF-16 is read where a mark announces it. Nothing is
/// guessed from a sample, and bytes that would only decode to nonsense are refused.
/// </summary>
public static class TextEncodingDetection
{
    /// <param name="dataset">When its Chinese headings are found in GB 18030, that settles it; null when not
    /// known.</param>
    /// <exception cref="UnreadableFileException">FILE-ENCODING: none of the encodings fits.</exception>
    public static TextEncoding Detect(ArrivedFile file, Dataset? dataset = null)
    {
        var head = file.Head.Span;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return file.IsValidUtf8 ? TextEncoding.Utf8WithBom : throw BrokenUtf8();
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return TextEncoding.Utf16;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return TextEncoding.Utf16BigEndian;
        }

        if (file.IsValidUtf8)
        {
            return TextEncoding.Utf8;
        }

        using var content = file.Open();
        var census = Gb18030Census.Of(content);
        return census.LooksLikeText || (census.IsWellFormed && HasChineseHeadings(file, dataset))
            ? TextEncoding.Gb18030
            : throw Unknown();
    }

    private static bool HasChineseHeadings(ArrivedFile file, Dataset? dataset)
    {
        if (dataset is null)
        {
            return false;
        }

        using var text = TextEncoding.Gb18030.OpenText(file);
        var start = new char[4096];
        var length = text.ReadBlock(start);
        var beginning = new string(start, 0, length);
        return dataset.Columns.Count(column => beginning.Contains(column.Zh, StringComparison.Ordinal)) > 1;
    }

    private static UnreadableFileException BrokenUtf8() => FileFault.Of(
        "FILE-ENCODING",
        "文件开头标明为 UTF-8，但内容中有不属于 UTF-8 的字节，可能由两种编码的文件拼接而成",
        "The file begins as UTF-8, but holds bytes that are not: files of different encodings may have been joined",
        "请用 Excel 打开，另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再上传",
        "Open it in Excel, save it as CSV UTF-8 or .xlsx and upload it again");

    private static UnreadableFileException Unknown() => FileFault.Of(
        "FILE-ENCODING",
        "无法识别文字编码：既不是 UTF-8，按 GB18030 读出的又不成文字（可能是 Big5、Shift-JIS 或已损坏）",
        "The encoding is not recognised: not UTF-8, and as GB18030 it makes no sense (Big5, Shift-JIS or damaged?)",
        "请用 Excel 打开，确认文字显示正确，另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再上传",
        "Open it in Excel, see that the text is right, save it as CSV UTF-8 or .xlsx and upload it again");
}
