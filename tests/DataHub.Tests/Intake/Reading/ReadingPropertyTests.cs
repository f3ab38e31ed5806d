using System.Text;
using CsCheck;
using DataHub.Datasets;
using DataHub.Intake.Reading;

namespace DataHub.Tests.Intake.Reading;

public class ReadingPropertyTests
{
    private static readonly string[] Names =
        ["period", "material", "purchasedT", "closingT", "enterpriseName", "remark"];

    private static readonly Gen<string> Text = Gen.Int[0, 8].SelectMany(length =>
        Gen.Char["废铜钢铁聊城市县a1,;|\t\"\n'=。（）"].Array[length].Select(characters => new string(characters)));

    private static readonly Gen<string[]> Row = Gen.Select(
        Gen.Int[1, 12], OneOf("0103", "0201", "0101"), Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Text, Text,
        (month, material, purchased, closing, name, remark) => new[]
        {
            $"2025-{month:00}", material, Number(purchased), Number(closing), name, remark,
        });

    [Fact]
    public void Any_bytes_are_rows_or_a_refusal_and_never_another_failure() =>
        Gen.Byte.Array[0, 300].Sample(ReadWhatever, iter: 2_000);

    [Fact]
    public void Any_text_with_a_heading_is_rows_or_a_refusal_and_every_line_is_accounted_for() => Gen.Select(
        OneOf(",", ";", "\t", "|"), OneOf("\n", "\r\n"), Text.Array[0, 40]).Sample(
        (delimiter, lineEnd, parts) => ReadWhatever(Encoding.UTF8.GetBytes(
            string.Join(delimiter, Headings()) + lineEnd + string.Join(delimiter, parts))),
        iter: 2_000);

    [Fact]
    public void A_damaged_workbook_is_rows_or_a_refusal()
    {
        var book = new Workbook().Sheet(
            "Sheet1",
            [
                Workbook.Row(1, Headings()),
                .. Enumerable.Range(2, 40).Select(row => Workbook.Row(row, "2025-03", "0103", "1", "2", "甲", "乙")),
            ]).Build();

        Gen.Select(Gen.Int[0, book.Length - 1], Gen.Byte, Gen.Int[0, 40]).Sample(
            (at, value, cut) =>
            {
                var damaged = book[..^cut];
                damaged[Math.Min(at, damaged.Length - 1)] = value;
                ReadWhatever(damaged);
            },
            iter: 1_000);
    }

    [Fact]
    public void A_table_reads_back_the_same_in_any_delimiter_line_end_and_encoding() => Gen.Select(
        Row.Array[1, 30], OneOf(",", ";", "\t", "|"), OneOf("\n", "\r\n", "\r"),
        OneOf("utf-8", "utf-8-bom", "gb18030", "utf-16le")).Sample(
        (rows, delimiter, lineEnd, encoding) =>
        {
            var lines = rows.Prepend(Headings()).Select(row => string.Join(delimiter, row.Select(Quoted)) + lineEnd);
            var text = string.Concat(lines);

            var reading = Sheets.Csv(Encoded(text, encoding));

            Assert.Null(reading.Broken);
            Assert.Equal(rows.Length, reading.Rows.Count);
            Assert.Equal(rows.Select(Expected), reading.Rows.Select(Read));
        },
        iter: 500);

    [Fact]
    public void A_table_reads_back_the_same_as_a_workbook() => Row.Array[1, 30].Sample(
        rows =>
        {
            var book = new Workbook().Sheet(
                "Sheet1", [Workbook.Row(1, Headings()), .. rows.Select((row, at) => Workbook.Row(at + 2, row))]);

            var reading = Sheets.Xlsx(book.Build());

            Assert.Equal(rows.Select(Expected), reading.Rows.Select(Read));
        },
        iter: 200);

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static string[] Headings() => [.. Names.Select(name => Sheets.D04.FindColumn(name)!.Zh)];

    private static string Number(int value) =>
        (value / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static byte[] Encoded(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "gb18030" => Sheets.Gb18030().GetBytes(text),
        _ => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
    };

    /// <summary>Free text comes back trimmed, and without the apostrophe that guards a formula.</summary>
    private static string Expected(string[] row) =>
        string.Join('¦', row.Select((cell, at) => at < 2 ? cell : at < 4 ? Trimmed(cell) : Free(cell)));

    private static string Read(SheetRow row) => string.Join('¦', Names.Select(name => row[name] ?? ""));

    private static string Trimmed(string number) => FieldText.Plain(DataHub.JsonSchema.Records.Field.Of(
        decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    private static string Free(string cell)
    {
        var trimmed = cell.Trim();
        return trimmed.StartsWith("'=", StringComparison.Ordinal) ? trimmed[1..] : trimmed;
    }

    private static void ReadWhatever(byte[] bytes)
    {
        using var file = Sheets.File(bytes);
        try
        {
            var format = FormatDetection.Detect(file);
            if (format is FileFormat.Json or FileFormat.Ndjson)
            {
                return;
            }

            using IRowReader reader = format == FileFormat.Csv
                ? new CsvRowReader(file, Sheets.D04, Sheets.Values)
                : new XlsxRowReader(file, Sheets.D04, Sheets.Values);
            var row = new FileRow(Sheets.D04);
            var last = 0L;
            while (reader.Read(row))
            {
                Assert.True(row.Number > last);
                last = row.Number;
            }
        }
        catch (UnreadableFileException refusal)
        {
            Assert.NotEmpty(refusal.Finding.Message.Zh);
            Assert.NotEmpty(refusal.Finding.Remedy.En);
        }
    }
}
