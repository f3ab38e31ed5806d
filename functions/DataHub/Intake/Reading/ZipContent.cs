using System.Buffers.Binary;
using System.IO.Compression;

namespace DataHub.Intake.Reading;

/// <summary>
/// Looks into a zip before anything of it is unpacked: is it an .xlsx workbook, and would it unpack to a sane size
/// (压缩炸弹)? Works from the directory at the archive's end; the readers count once more what really comes out.
/// </summary>
internal static class ZipContent
{
    /// <summary>A workbook has a dozen entries; with pictures and many sheets some hundred.</summary>
    private const int MaxEntries = 5_000;

    private const int MaxDirectoryBytes = 2 * 1024 * 1024;

    /// <summary>1,048,576 rows of twenty columns are about 1 GB of XML.</summary>
    public const long MaxTotalBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>
    /// Sheets of the same few values shrink 20 to 100 times; deflate's limit, which bombs come near, is 1,032.
    /// </summary>
    private const int MaxRatio = 300;

    /// <summary>Below this size an entry may shrink as it likes.</summary>
    private const long HarmlessBytes = 16 * 1024 * 1024;

    /// <summary>Directories and relations are read whole by the library.</summary>
    private const long MaxStructureBytes = 1024 * 1024;

    private const int EndRecordLength = 22;

    /// <exception cref="UnreadableFileException">No workbook of cells, or an archive not to be unpacked.</exception>
    public static void RequireWorkbook(Stream stream)
    {
        RequireSmallDirectory(stream);
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            RequireSaneSizes(zip);
            RequireSpreadsheet(zip);
            RequireSmallStructure(zip);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException
            or ArgumentException or IOException or OverflowException)
        {
            throw new UnreadableFileException(Damaged().Finding, exception);
        }
    }

    private static void RequireSaneSizes(ZipArchive zip)
    {
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (entry.Length < 0 || total > MaxTotalBytes
                || (entry.Length > HarmlessBytes && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio))
            {
                throw Bomb();
            }
        }
    }

    private static void RequireSpreadsheet(ZipArchive zip)
    {
        var names = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("xl/vbaProject.bin"))
        {
            throw FileFault.Of(
                "FILE-TYPE-MACRO", "工作簿含有宏（.xlsm），出于安全不予接收", "The workbook holds macros (.xlsm) and is not taken",
                "请“另存为”不含宏的“Excel 工作簿（*.xlsx）”后再上传", "Save it as a workbook without macros (*.xlsx) and upload that");
        }

        if (names.Contains("xl/workbook.bin"))
        {
            throw ForeignFile.Refusal("FILE-TYPE-XLSB", "Excel 二进制工作簿（.xlsb）", "an Excel binary workbook (.xlsb)");
        }

        if (names.Contains("[Content_Types].xml")
            && names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        throw names switch
        {
            _ when names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) =>
                ForeignFile.Refusal("FILE-TYPE-UNSUPPORTED", "Word 文档（.docx）", "a Word document (.docx)"),
            _ when names.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) =>
                ForeignFile.Refusal("FILE-TYPE-UNSUPPORTED", "演示文稿（.pptx）", "a presentation (.pptx)"),
            _ when names.Contains("mimetype") && names.Contains("content.xml") =>
                ForeignFile.Refusal("FILE-TYPE-ODS", "开放文档格式的表格（.ods）", "an OpenDocument spreadsheet (.ods)"),
            _ => FileFault.Of(
                "FILE-TYPE-ZIP", "这是压缩包，不是表格", "This is a zip archive, not a workbook",
                "请解压后逐个上传其中的 .xlsx 或 .csv 文件", "Unpack it and upload the .xlsx or .csv files one by one"),
        };
    }

    /// <summary>
    /// What the library reads whole is measured by unpacking it: the sizes stated in an archive can lie.
    /// </summary>
    private static void RequireSmallStructure(ZipArchive zip)
    {
        var buffer = new byte[16 * 1024];
        foreach (var entry in zip.Entries.Where(IsStructure))
        {
            using var content = entry.Open();
            var length = 0L;
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                length += read;
                if (length > MaxStructureBytes)
                {
                    throw Bomb();
                }
            }
        }
    }

    private static bool IsStructure(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.EndsWith("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The directory is read whole too: its length and the number of entries are looked at first.</summary>
    private static void RequireSmallDirectory(Stream stream)
    {
        var length = (int)Math.Min(stream.Length, EndRecordLength + ushort.MaxValue);
        var tail = new byte[length];
        stream.Position = stream.Length - length;
        stream.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < EndRecordLength)
        {
            throw Damaged();
        }

        var entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
        var directoryStart = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        var directoryBytes = stream.Length - length + at - directoryStart;
        if (entries > MaxEntries || directoryBytes > MaxDirectoryBytes)
        {
            throw Bomb();
        }
    }

    public static UnreadableFileException Bomb() => FileFault.Of(
        "FILE-ZIP-BOMB",
        "压缩内容展开后异常庞大，为安全起见未予展开",
        "The compressed content would unpack to an absurd size and was not unpacked",
        "请新建工作簿，只复制需要报送的数据，保存后再上传",
        "Copy only the data to be reported into a new workbook, save and upload it");

    public static UnreadableFileException Damaged() => FileFault.Of(
        "FILE-DAMAGED",
        "工作簿已损坏或传输不完整，无法打开",
        "The workbook is damaged or incomplete and cannot be opened",
        "请在 Excel 或 WPS 中打开确认内容完整，另存为 .xlsx 后再上传",
        "See in Excel or WPS that it is complete, save it as .xlsx and upload it again");
}
