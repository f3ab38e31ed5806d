using System.Text;
using System.Text.Json;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;

namespace DataHub.Tests.Intake.Reading;

/// <summary>What goes back of files with personal data.</summary>
public class MaskedReturnTests
{
    private static readonly string[] Headings =
        ["证明编号", "vin", "号牌号码", "车型", "ownerName", "ownerId", "交车日期", "备注", "内部电话", "residueT"];

    private static readonly string[] Good =
        ["A1", "LATPAB071W1005301", "鲁P12345", "0701", "诸葛青云", "11010519491231002X", "2025-03-03", "好", "13987654321", "0.5"];

    private static readonly string[] Bad =
        ["A2", "LATPAB071W1005301", "鲁P54321", "0701", "欧阳锋", "11010519491231002X", "2025-03-04", "=1+1", "13987654321", "-0.5"];

    private static readonly string[] Secrets =
        ["诸葛青云", "11010519491231002X", "鲁P12345", "鲁P54321", "欧阳锋", "13987654321", "王小二", "15812345678"];

    [Theory]
    [InlineData(FileFormat.Csv)]
    [InlineData(FileFormat.Xlsx)]
    [InlineData(FileFormat.Ndjson)]
    public async Task Nothing_personal_is_left_anywhere_in_what_is_given_back(FileFormat format)
    {
        var back = await GivenBack.OfAsync(Content(format), Sheets.Of("D10"), format, "LC-DCF", "2025-03");

        Assert.Equal(SubmissionStatus.PartlyAccepted, back.Receipt.Status);
        Assert.Equal(format == FileFormat.Ndjson, back.Marked is null);
        foreach (var file in new[] { back.Marked, back.Refused }.OfType<MarkedFile>())
        {
            var all = GivenBack.AllTextOf(file);
            Assert.DoesNotContain(Secrets, secret => all.Contains(secret, StringComparison.Ordinal));
            Assert.Contains("欧阳*", all, StringComparison.Ordinal);
            Assert.Contains("110*************2X", all, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Secrets, secret => JsonSerializer.Serialize(back.Receipt, ReceiptJson.Options).Contains(secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FileFormat.Csv)]
    [InlineData(FileFormat.Xlsx)]
    [InlineData(FileFormat.Ndjson)]
    public async Task A_masked_value_sent_again_is_refused_with_the_reason(FileFormat format)
    {
        var first = await GivenBack.OfAsync(Content(format), Sheets.Of("D10"), format, "LC-DCF", "2025-03");

        var again = await GivenBack.OfAsync(first.Refused!.Content, Sheets.Of("D10"), format, "LC-DCF", "2025-03");

        var masked = again.Receipt.Findings.Where(finding => finding.Code == "PERSONAL-MASKED").ToList();
        Assert.Equal(["/plate", "/ownerName", "/ownerId"], masked.Select(finding => finding.Pointer));
        Assert.All(masked, finding => Assert.Contains("重新填写", finding.Remedy.Zh, StringComparison.Ordinal));
        Assert.DoesNotContain(again.Receipt.Findings, finding => finding.Code == "SCHEMA-FORMAT");
    }

    [Fact]
    public async Task The_masked_copy_keeps_the_rows_where_they_were_with_the_fault_red()
    {
        var back = await GivenBack.OfAsync(Content(FileFormat.Xlsx), Sheets.Of("D10"), FileFormat.Xlsx, "LC-DCF", "2025-03");

        var read = Sheets.Xlsx(back.Marked!.Content, Sheets.Of("D10"));

        Assert.Equal([4L, 5L], read.Filled.Select(row => row.Number));
        Assert.Equal(["A1", "A2"], read.Filled.Select(row => row["certNo"]));
        Assert.Equal("2025-03-04", read.Filled.Last()["intakeDate"]);
    }

    [Fact]
    public async Task A_row_whose_cells_stand_under_the_wrong_headings_is_not_shown()
    {
        var text = string.Join('\n', string.Join(',', Headings), "A3,LATPAB071W1005301,鲁P12345,0701,一,二,欧阳锋,11010519491231002X,x,y,13987654321");

        var back = await GivenBack.OfAsync(Encoding.UTF8.GetBytes(text), Sheets.Of("D10"), FileFormat.Csv, "LC-DCF", "2025-03");

        Assert.Contains(back.Receipt.Findings, finding => finding is { Code: "ROW-TOO-MANY-CELLS", Value: "***" });
        Assert.DoesNotContain("欧阳锋", GivenBack.AllTextOf(back.Marked!), StringComparison.Ordinal);
        Assert.Contains("不回显", GivenBack.AllTextOf(back.Refused!), StringComparison.Ordinal);
    }

    private static byte[] Content(FileFormat format) => format switch
    {
        FileFormat.Csv => Encoding.UTF8.GetBytes(
            string.Join('\n', "车辆台账,填表人王小二,,,,,,,,", string.Join(',', Headings), string.Join(',', Good), string.Join(',', Bad),
                "填报人：王小二,15812345678,,,,,,,,")),
        FileFormat.Xlsx => Book(),
        _ => Encoding.UTF8.GetBytes(Line(Good) + "\n" + Line(Bad) + "\n"),
    };

    private static string Line(string[] cells) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["certNo"] = cells[0],
        ["vin"] = cells[1],
        ["plate"] = cells[2],
        ["vehicleKind"] = cells[3],
        ["ownerName"] = cells[4],
        ["ownerId"] = cells[5],
        ["intakeDate"] = cells[6],
        ["remark"] = cells[7],
        ["residueT"] = decimal.Parse(cells[9], System.Globalization.CultureInfo.InvariantCulture),
    });

    // As spreadsheets save it: texts shared, dates as numbers, and the same people in places of every kind.
    private static byte[] Book()
    {
        var book = new Workbook();
        string Row(int number, string[] cells) => Workbook.Row(number, [.. cells.Select((cell, at) => at switch
        {
            6 when number > 3 => Workbook.Number($"G{number}", number == 4 ? "45719" : "45720", 1),
            9 when number > 3 => Workbook.Number($"J{number}", cell),
            _ => $"<c r=\"{Workbook.Letter(at)}{number}\" t=\"s\"><v>{book.Shared($"<t>{cell}</t>")}</v></c>",
        })]);
        return book
            .Sheet("Sheet1", Workbook.Row(1, "车辆台账 填表人王小二"), Row(3, Headings), Row(4, Good), Row(5, Bad), Workbook.Row(7, "填报人：王小二", "15812345678"))
            .Sheet("通讯录", Workbook.Row(1, "欧阳锋", "13987654321"))
            .Part("docProps/app.xml", Encoding.UTF8.GetBytes("<Properties><Manager>王小二</Manager></Properties>"))
            .Part("xl/comments1.xml", Encoding.UTF8.GetBytes("<comments>诸葛青云 15812345678</comments>"))
            .Build();
    }
}
