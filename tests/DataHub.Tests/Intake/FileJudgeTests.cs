using System.Text;
using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Checks;
using DataHub.Intake.CrossRules;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;
using DataHub.Tests.Plan;
using Moq;
using Record = DataHub.JsonSchema.Records.Record;

namespace DataHub.Tests.Intake;

public class FileJudgeTests
{
    private const string Row =
        """{"uscc":"91371502MA7LC0012X","material":"0103","openingT":12.5,"purchasedT":180,"fromGeneratorT":150,"outT":170,"lossT":0.5,"closingT":22}""";

    private static readonly DatasetRegistry Datasets =
        DatasetRegistry.Load(Path.Combine(AppContext.BaseDirectory, "schemas"), Liaocheng.Plan);

    private readonly Mock<IRowSink> _sink = new(MockBehavior.Strict);
    private readonly FindingLog _log = new(100);

    public FileJudgeTests()
    {
        _sink.Setup(sink => sink.AddAsync(It.IsAny<RowImage>(), It.IsAny<CancellationToken>())).Returns(ValueTask.CompletedTask);
        _sink.Setup(sink => sink.CompleteAsync(It.IsAny<CancellationToken>())).ReturnsAsync(new RowWriteResult(0, 0, 0));
    }

    [Fact]
    public async Task An_accepted_row_reaches_the_sink_under_its_natural_key()
    {
        await JudgeAsync(Row);

        _sink.Verify(sink => sink.AddAsync(
            It.Is<RowImage>(row => row.Key == "91371502MA7LC0012X|0103"), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task What_the_envelope_says_is_filled_in()
    {
        await JudgeAsync(Row);

        _sink.Verify(sink => sink.AddAsync(
            It.Is<RowImage>(row => row.Values.Contains("\"unitCode\":\"LC-YG\"") && row.Values.Contains("\"period\":\"2025-03\"")),
            It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Of_a_small_file_that_breaks_nothing_reaches_the_sink()
    {
        var judgement = await JudgeAsync($"[{Row},{Row[..^1]}", FileFormat.Json);

        Assert.True(judgement.Broken);
        _sink.Verify(sink => sink.AddAsync(It.IsAny<RowImage>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Of_a_large_file_that_breaks_late_what_was_written_stands_and_the_receipt_says_so()
    {
        var csv = new StringBuilder("信用代码,品类,期初,收购量,其中：产废单位,出库量,损耗,期末\n");
        foreach (var material in new[] { "0101", "0102", "0103", "0104" })
        {
            csv.Append("91371502MA7LC0012X,").Append(material).Append(",0,10,10,10,0,0\n");
        }

        _sink.Setup(sink => sink.CompleteAsync(It.IsAny<CancellationToken>())).ReturnsAsync(new RowWriteResult(4, 0, 1));

        var judgement = await JudgeAsync(
            csv + "91371502MA7LC0012X,\"0105,0,10,10,10,0,0\nand never closed\n", FileFormat.Csv, hold: 2);

        Assert.True(judgement.Broken);
        Assert.Equal(4, judgement.Counts.Accepted);
        Assert.Equal(SubmissionStatus.PartlyAccepted, judgement.StatusWith(_log));
        _sink.Verify(sink => sink.AddAsync(It.IsAny<RowImage>(), It.IsAny<CancellationToken>()), Times.Exactly(4));
    }

    [Fact]
    public async Task A_cross_rule_sees_rows_that_failed_elsewhere_too()
    {
        var rule = new Mock<ICrossRule>();

        await JudgeAsync(Row.Replace("\"closingT\":22", "\"closingT\":99", StringComparison.Ordinal), crossRule: rule.Object);

        rule.Verify(seen => seen.Check(It.IsAny<Record>(), "91371502MA7LC0012X|0103", It.IsAny<RowFindings>()), Times.Once);
        _sink.Verify(sink => sink.AddAsync(It.IsAny<RowImage>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task A_row_of_another_unit_than_the_envelopes_is_refused()
    {
        await JudgeAsync(Row.Replace("{\"uscc\"", "{\"unitCode\":\"LC-CP\",\"uscc\"", StringComparison.Ordinal));

        Assert.Equal("ENVELOPE-UNIT", Assert.Single(_log.Findings()).Code);
    }

    [Fact]
    public async Task A_row_of_another_enterprise_than_the_envelopes_is_refused()
    {
        await JudgeAsync(Row, reporter: "91371502MAC9X0015D");

        Assert.Equal("ENVELOPE-REPORTER", Assert.Single(_log.Findings()).Code);
    }

    [Fact]
    public async Task A_mistyped_credit_code_is_told_as_such_and_not_as_another_enterprise()
    {
        await JudgeAsync(
            Row.Replace("91371502MA7LC0012X", "91371502MA7LC0012Y", StringComparison.Ordinal),
            reporter: "91371502MA7LC0012X");

        Assert.Equal("/uscc", Assert.Single(_log.Findings()).Pointer);
        Assert.NotEqual("ENVELOPE-REPORTER", _log.Findings()[0].Code);
    }

    [Fact]
    public async Task A_missing_field_is_named_by_its_heading_and_pointer()
    {
        await JudgeAsync(Row.Replace(",\"closingT\":22", "", StringComparison.Ordinal));

        var finding = Assert.Single(_log.Findings());
        Assert.Equal(("SCHEMA-REQUIRED", "/closingT", "期末库存"), (finding.Code, finding.Pointer, finding.Heading));
        Assert.Equal("缺少“期末库存”", finding.Message.Zh);
    }

    [Fact]
    public async Task A_flood_of_one_fault_is_capped_and_its_total_exact()
    {
        var wrong = Row.Replace("\"closingT\":22", "\"closingT\":99", StringComparison.Ordinal);

        await JudgeAsync(string.Join('\n', Enumerable.Repeat(wrong, 250)));

        var total = Assert.Single(_log.Totals(), total => total.Code == "D04-BALANCE");
        Assert.Equal((250, 100), (total.Total, total.Shown));
        Assert.Equal(100, _log.Findings().Count(finding => finding.Code == "D04-BALANCE"));
    }

    [Fact]
    public async Task An_early_credit_code_is_a_warning_and_a_mistyped_one_an_error_with_what_was_meant()
    {
        await JudgeAsync(Row.Replace("91371502MA7LC0012X", "91350100M0001TGQXM", StringComparison.Ordinal));
        await JudgeAsync(Row.Replace("91371502MA7LC0012X", "91371502MA7LCO012X", StringComparison.Ordinal));

        Assert.Equal(
            [("IDENTIFIER-DOUBTFUL", Severity.Warning), ("SCHEMA-FORMAT", Severity.Error)],
            _log.Findings().OrderBy(finding => finding.Code).Select(finding => (finding.Code, finding.Severity)));
        Assert.Contains("91371502MA7LC0012X", _log.Findings().Single(f => f.Code == "SCHEMA-FORMAT").Remedy.Zh, StringComparison.Ordinal);
    }

    private async Task<Judgement> JudgeAsync(
        string content, FileFormat format = FileFormat.Ndjson, int hold = 5000, ICrossRule? crossRule = null,
        string? reporter = null)
    {
        using var file = await ArrivedFile.ReceiveAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(content)), 1 << 24, 1 << 24, default);
        Datasets.TryFind("D04", out var dataset);
        var judge = new FileJudge(
            Liaocheng.Plan, new RowReaders(Liaocheng.Plan), new FieldCipher(new byte[32]), new HubSettings { InlineRows = hold });
        return await judge.JudgeAsync(
            file, format, dataset!, new Envelope { Unit = "LC-YG", Period = "2025-03", ReporterOrg = reporter }, crossRule is null ? [] : [crossRule],
            BusinessTime.At(new DateOnly(2025, 4, 2), new TimeOnly(9, 0)), _sink.Object, _log, default);
    }
}
