using System.Text;
using CsCheck;
using DataHub.Intake;
using DataHub.Intake.Reading;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Intake.Reading;

/// <summary>A line may take a quick way that a row of a document does not: both must lead to the same row.</summary>
public class NdjsonRowReaderTests
{
    private static readonly Gen<string> Space = OneOf("", "", "", " ", "  ", "\t");

    private static readonly Gen<string> Name = OneOf(
        "period", "unitCode", "uscc", "enterpriseName", "material", "openingT", "purchasedT", "pieces", "massOrigin", "remark",
        "unknown", "open\\u0069ngT");

    private static readonly Gen<string> Value = OneOf(
        "0", "-0", "0.0", "-0.50", "12.500", "180", "0.00001", "1e3", "1.5E-2", "123456789012345678", "1234567890123456789",
        "12345678901234567890", "12345678901234567.89", "99999999999999999999999999999", "0.1234567890123456789012345678901",
        "true", "false", "null", "[]", "[\"0103\",1]", "{\"a\":1}", "\"\"", "\" \"", "\"2025-03\"", "\"LC-YG\"", "\"称重\"",
        "\"聊城市再生资源有限公司\"", "\"1,234.5 kg\"", "\"a\\\"b\"", "\"\\u804a\"", "\"😀\"", "\"-\"", "\"0103\"", "\"废铜\"");

    private static readonly Gen<string> Member = Gen.Select(
        Name, Space, Space, Value, Space, (name, before, after, value, end) => $"\"{name}\"{before}:{after}{value}{end}");

    private static readonly Gen<string> Row = Gen.Select(
        Member.Array[0, 12], Space, (members, space) => $"{{{space}{string.Join("," + space, members)}}}{space}");

    [Fact]
    public void A_line_reads_the_same_as_the_row_of_a_document() => Row.Array[1, 6].Sample(
        rows =>
        {
            var lines = Read(string.Join('\n', rows), FileFormat.Ndjson);
            var document = Read($"[{string.Join(',', rows)}]", FileFormat.Json);

            Assert.Equal(document.Rows.Select(Told), lines.Rows.Select(Told));
        },
        iter: 5_000);

    [Theory]
    [InlineData("{\"openingT\":01}")]
    [InlineData("{\"openingT\":1.}")]
    [InlineData("{\"openingT\":.5}")]
    [InlineData("{\"openingT\":+5}")]
    [InlineData("{\"openingT\":-}")]
    [InlineData("{\"openingT\":1 2}")]
    [InlineData("{\"openingT\":1.2.3}")]
    [InlineData("{\"openingT\":1,}")]
    [InlineData("{\"openingT\":1}}")]
    [InlineData("{\"openingT\":1} x")]
    [InlineData("{\"openingT\":1")]
    [InlineData("{\"openingT\" 1}")]
    [InlineData("{\"openingT\":}")]
    [InlineData("{,\"openingT\":1}")]
    [InlineData("{\"openingT\":tru}")]
    [InlineData("{\"openingT\":nullx}")]
    [InlineData("{\"remark\":\"a}")]
    [InlineData("{\"remark\":\"a\tb\"}")]
    [InlineData("{\"remark\":\"a\\x\"}")]
    [InlineData("{'remark':1}")]
    public void A_line_that_is_no_JSON_is_a_fault_of_its_row(string line)
    {
        var reading = Read($"{line}\n{{\"openingT\":2}}", FileFormat.Ndjson);

        Assert.Equal(["JSON-SYNTAX"], reading.Rows[0].Faults.Select(fault => fault.Code));
        Assert.Equal("2", reading.Rows[1]["openingT"]);
        Assert.Empty(reading.Rows[1].Faults);
    }

    [Fact]
    public void A_text_that_is_no_UTF_8_is_a_fault_of_its_row()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"remark\":\"#\"}\n{\"remark\":\"b\"}");
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;

        using var file = Sheets.File(bytes);
        var reading = Sheets.Read(() => new RowReaders(Liaocheng.Plan).Open(file, FileFormat.Ndjson, Sheets.D04), Sheets.D04);

        Assert.Single(reading.Rows[0].Faults);
        Assert.Equal("b", reading.Rows[1]["remark"]);
    }

    [Fact]
    public void A_name_that_occurs_twice_is_a_fault()
    {
        var reading = Read("{\"openingT\":1,\"openingT\":2}", FileFormat.Ndjson);

        Assert.Equal(["JSON-DUPLICATE-KEY"], reading.Rows[0].Faults.Select(fault => fault.Code));
    }

    private static SheetReading Read(string text, FileFormat format)
    {
        using var file = Sheets.File(text);
        return Sheets.Read(() => new RowReaders(Liaocheng.Plan).Open(file, format, Sheets.D04), Sheets.D04);
    }

    private static string Told(SheetRow row) => string.Join(
        '\n',
        row.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value} ({row.Kinds[value.Key]})")
            .Concat(row.Reported.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => $"{text.Key} was {text.Value}"))
            .Concat(row.Faults.Select(fault => fault.Code)));

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
}
