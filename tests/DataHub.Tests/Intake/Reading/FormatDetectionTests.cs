using System.IO.Compression;
using System.Text;
using DataHub.Intake.Reading;

namespace DataHub.Tests.Intake.Reading;

public class FormatDetectionTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]];

    [Theory]
    [InlineData("[]", null, null, FileFormat.Json)]
    [InlineData(" \n[ {\"a\":1}]", null, "a.csv", FileFormat.Json)]
    [InlineData("{\"rows\":[]}", null, null, FileFormat.Json)]
    [InlineData("{\"a\":1}\n{\"a\":2}", null, null, FileFormat.Ndjson)]
    [InlineData("{\"a\":1}", "application/x-ndjson", null, FileFormat.Ndjson)]
    [InlineData("{\"a\":1}", null, "x.jsonl", FileFormat.Ndjson)]
    [InlineData("{\n\"a\":1}", "application/json; charset=utf-8", null, FileFormat.Json)]
    [InlineData("not json", "application/json", null, FileFormat.Json)]
    [InlineData("a,b\n1,2", null, null, FileFormat.Csv)]
    [InlineData("a,b\n1,2", "application/octet-stream", "x.bin", FileFormat.Csv)]
    [InlineData("[说明],b\n1,2", "text/csv", null, FileFormat.Csv)]
    [InlineData("{说明},b\n1,2", null, null, FileFormat.Csv)]
    public void Text_is_told_by_its_content_first(string text, string? contentType, string? name, FileFormat expected)
    {
        using var file = Sheets.File(text);

        Assert.Equal(expected, FormatDetection.Detect(file, contentType, name));
    }

    [Fact]
    public void A_workbook_is_a_workbook_whatever_it_is_called()
    {
        using var file = Sheets.File(new Workbook().Sheet("a", Workbook.Row(1, "x")).Build());

        Assert.Equal(FileFormat.Xlsx, FormatDetection.Detect(file, "text/csv", "a.csv"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\r\n")]
    public void Nothing_is_said_to_be_nothing(string text) =>
        Assert.Equal("FILE-EMPTY", RefusalOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_old_workbook_is_refused_by_its_name_with_how_to_save_it()
    {
        var finding = Sheets.Refusal(() => Detect(CompoundFile, "报表.xls"));

        Assert.Equal("FILE-TYPE-XLS", finding.Code);
        Assert.Contains("另存为", finding.Remedy.Zh, StringComparison.Ordinal);
        Assert.Equal("FILE-TYPE-XLS", RefusalOf(CompoundFile, "renamed.xlsx"));
        Assert.Equal("FILE-TYPE-ET", RefusalOf(CompoundFile, "报表.et"));
    }

    [Theory]
    [InlineData(600)]
    [InlineData(65_530)]
    [InlineData(200_001)]
    public void An_encrypted_workbook_is_told_from_an_old_one(int at)
    {
        byte[] bytes = [.. CompoundFile[..8], .. new byte[at], .. Encoding.Unicode.GetBytes("EncryptedPackage"),
            .. new byte[100]];

        Assert.Equal("FILE-TYPE-ENCRYPTED", RefusalOf(bytes, "报表.xlsx"));
    }

    [Theory]
    [InlineData("%PDF-1.7", "FILE-TYPE-UNSUPPORTED")]
    [InlineData("Rar!\u001a", "FILE-TYPE-UNSUPPORTED")]
    [InlineData("GIF89a", "FILE-TYPE-UNSUPPORTED")]
    [InlineData("{\\rtf1", "FILE-TYPE-UNSUPPORTED")]
    [InlineData("<html><table>", "FILE-TYPE-HTML")]
    [InlineData("\uFEFF\n<!DOCTYPE html>", "FILE-TYPE-HTML")]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", "FILE-TYPE-XML")]
    [InlineData("a\0b\0\0", "FILE-TYPE-UTF16")]
    [InlineData("abcdefghijkl\0mnopqrst", "FILE-TYPE-BINARY")]
    public void Other_kinds_of_files_are_named(string start, string code) =>
        Assert.Equal(code, RefusalOf([.. Encoding.UTF8.GetBytes(start), .. "xxxx"u8]));

    [Theory]
    [InlineData("xl/vbaProject.bin", "FILE-TYPE-MACRO")]
    [InlineData("xl/workbook.bin", "FILE-TYPE-XLSB")]
    public void Workbooks_with_macros_or_in_binary_are_refused(string part, string code) =>
        Assert.Equal(code, RefusalOf(new Workbook().Sheet("a").Part(part, [1]).Build()));

    [Theory]
    [InlineData("word/document.xml", "FILE-TYPE-UNSUPPORTED")]
    [InlineData("ppt/presentation.xml", "FILE-TYPE-UNSUPPORTED")]
    [InlineData("content.xml", "FILE-TYPE-ODS")]
    [InlineData("报表.csv", "FILE-TYPE-ZIP")]
    public void Other_archives_are_named(string entry, string code) =>
        Assert.Equal(code, RefusalOf(Zip(("mimetype", [1]), (entry, [1]))));

    [Fact]
    public void A_bomb_is_recognised_by_its_ratio() =>
        Assert.Equal(
            "FILE-ZIP-BOMB",
            RefusalOf(new Workbook().Sheet("a").Part("xl/media/a.xml", new byte[40_000_000]).Build()));

    [Fact]
    public void A_bomb_of_very_many_entries_is_recognised() => Assert.Equal(
        "FILE-ZIP-BOMB",
        RefusalOf(Zip([.. Enumerable.Range(0, 6_000).Select(number => ($"xl/{number}", Array.Empty<byte>()))])));

    [Fact]
    public void A_bomb_in_the_parts_that_the_structure_needs_is_recognised() => Assert.Equal(
        "FILE-ZIP-BOMB", RefusalOf(new Workbook().Sheet("a").Part("xl/_rels/a.rels", new byte[2_000_000]).Build()));

    [Fact]
    public void A_cut_off_archive_is_damaged() =>
        Assert.Equal("FILE-DAMAGED", RefusalOf(new Workbook().Sheet("a", Workbook.Row(1, "x")).Build()[..^100]));

    private static void Detect(byte[] bytes, string? name = null)
    {
        using var file = Sheets.File(bytes);
        FormatDetection.Detect(file, null, name);
    }

    private static string RefusalOf(byte[] bytes, string? name = null) =>
        Sheets.Refusal(() => Detect(bytes, name)).Code;

    private static byte[] Zip(params (string Path, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
