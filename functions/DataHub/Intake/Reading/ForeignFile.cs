using System.Text;

namespace DataHub.Intake.Reading;

/// <summary>
/// Recognises kinds of files which the hub does not read, and refuses each by its name with how to save it instead.
/// </summary>
internal static class ForeignFile
{
    private const string AsXlsxZh = "请用 Excel 或 WPS 打开，“另存为”选择“Excel 工作簿（*.xlsx）”，再上传新文件";
    private const string AsXlsxEn =
        "Open it in Excel or WPS, save it as Excel workbook (*.xlsx) and upload the new file";

    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <exception cref="UnreadableFileException">FILE-TYPE-…</exception>
    public static void Refuse(ArrivedFile file, string? fileName)
    {
        var head = file.Head.Span;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw OfCompoundFile(file, fileName);
        }

        var known = ByMagic(head);
        if (known is not null)
        {
            throw Refusal("FILE-TYPE-UNSUPPORTED", known.Value.Zh, known.Value.En);
        }

        RefuseMarkup(head);
        RefuseBinary(head);
    }

    /// <exception cref="UnreadableFileException">Always: the type is known and not read.</exception>
    public static UnreadableFileException Refusal(string code, string zh, string en) => FileFault.Of(
        code, $"这是{zh}，不能直接读取", $"This is {en}; the hub does not read it", AsXlsxZh, AsXlsxEn);

    private static UnreadableFileException OfCompoundFile(ArrivedFile file, string? fileName)
    {
        if (Contains(file, EncryptedPackage))
        {
            return FileFault.Of(
                "FILE-TYPE-ENCRYPTED",
                "工作簿设有打开密码，无法读取",
                "The workbook is protected by a password and cannot be read",
                "请在 Excel 或 WPS 的“文件—信息—保护工作簿—用密码进行加密”中清除密码，保存后再上传",
                "Remove the password (File, Info, Protect Workbook, Encrypt with Password), save and upload it again");
        }

        return Path.GetExtension(fileName)?.ToLowerInvariant() switch
        {
            ".et" => Refusal("FILE-TYPE-ET", "WPS 表格的旧格式（.et）", "a WPS spreadsheet in the old format (.et)"),
            ".doc" or ".wps" => Refusal("FILE-TYPE-UNSUPPORTED", "文字文档", "a text document"),
            _ => Refusal("FILE-TYPE-XLS", "Excel 97-2003 的旧格式（.xls）", "an Excel 97-2003 workbook (.xls)"),
        };
    }

    private static (string Zh, string En)? ByMagic(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ("PDF 文件", "a PDF"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ("PNG 图片", "a PNG picture"),
        [0xFF, 0xD8, 0xFF, ..] => ("JPEG 图片", "a JPEG picture"),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ("GIF 图片", "a GIF picture"),
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => ("TIFF 图片", "a TIFF picture"),
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => ("BMP 图片", "a BMP picture"),
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => ("RAR 压缩包", "a RAR archive"),
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => ("7z 压缩包", "a 7z archive"),
        [0x1F, 0x8B, ..] => ("gzip 压缩包", "a gzip archive"),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => ("RTF 文档", "an RTF document"),
        _ => null,
    };

    private static void RefuseMarkup(ReadOnlySpan<byte> head)
    {
        var start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 1024)])
            .Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        if (!start.StartsWith('<'))
        {
            return;
        }

        throw start.Contains("Excel.Sheet", StringComparison.Ordinal)
            ? Refusal("FILE-TYPE-XML", "Excel 2003 的 XML 表格", "an Excel 2003 XML spreadsheet")
            : start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
                ? Refusal("FILE-TYPE-XML", "XML 文件", "an XML file")
                : Refusal(
                    "FILE-TYPE-HTML", "网页（HTML），虽然可能以 .xls 命名",
                    "a web page (HTML), even where its name ends in .xls");
    }

    private static void RefuseBinary(ReadOnlySpan<byte> head)
    {
        var isUtf16 = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        var nuls = isUtf16 ? 0 : head.Count((byte)0);
        if (nuls == 0)
        {
            return;
        }

        throw nuls > head.Length / 4
            ? FileFault.Of(
                "FILE-TYPE-UTF16",
                "文件像是没有标记的 UTF-16 文本",
                "The file seems to be UTF-16 text without a byte order mark",
                "请另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再上传",
                "Save it as CSV UTF-8 or .xlsx and upload it again")
            : Refusal("FILE-TYPE-BINARY", "无法识别的二进制文件", "a binary file of an unknown kind");
    }

    private static bool Contains(ArrivedFile file, ReadOnlySpan<byte> wanted)
    {
        using var stream = file.Open();
        var buffer = new byte[64 * 1024];
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var window = buffer.AsSpan(0, kept + read);
            if (window.IndexOf(wanted) >= 0)
            {
                return true;
            }

            kept = Math.Min(wanted.Length - 1, window.Length);
            window[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
