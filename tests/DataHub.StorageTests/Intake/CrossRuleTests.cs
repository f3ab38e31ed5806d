using System.Text;
using DataHub.Intake.Receipts;

namespace DataHub.StorageTests.Intake;

public sealed class CrossRuleTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestHub _hub = new(azurite.ConnectionString);

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Year_to_date_continues_last_months()
    {
        await ProgressAsync("LC-YG", "2025-02", "\"qtyMonthT\":100,\"qtyYtdT\":200");

        var receipt = await ProgressAsync("LC-YG", "2025-03", "\"qtyMonthT\":100,\"qtyYtdT\":290");

        Assert.Equal(SubmissionStatus.Rejected, receipt.Status);
        Assert.Contains(receipt.Findings, finding => finding.Code == "D15-YTD-CHAIN" && finding.Message.Zh.Contains("200"));
    }

    [Fact]
    public async Task A_break_in_the_year_to_date_is_accepted_with_an_explanation()
    {
        await ProgressAsync("LC-CP", "2025-02", "\"qtyMonthT\":100,\"qtyYtdT\":200");

        var receipt = await ProgressAsync("LC-CP", "2025-03", "\"qtyMonthT\":100,\"qtyYtdT\":290,\"explanation\":\"核减重复统计\"");

        Assert.Contains(receipt.Findings, finding => finding is { Code: "D15-YTD-CHAIN", Severity: Severity.Info });
        Assert.NotEqual(SubmissionStatus.Rejected, receipt.Status);
    }

    [Fact]
    public async Task January_begins_the_year_anew()
    {
        await ProgressAsync("LC-LQ", "2024-12", "\"qtyMonthT\":100,\"qtyYtdT\":1200");

        var receipt = await ProgressAsync("LC-LQ", "2025-01", "\"qtyMonthT\":90,\"qtyYtdT\":90");

        Assert.DoesNotContain(receipt.Findings, finding => finding.Code == "D15-YTD-CHAIN");
    }

    [Fact]
    public async Task A_cumulative_count_does_not_fall_without_a_reason()
    {
        await ProgressAsync("LC-SX", "2025-02", "\"qtyMonthT\":1,\"qtyYtdT\":2,\"mallCum\":3");

        var receipt = await ProgressAsync("LC-SX", "2025-03", "\"qtyMonthT\":1,\"qtyYtdT\":3,\"mallCum\":2");

        Assert.Contains(receipt.Findings, finding => finding is { Code: "D15-CUMULATIVE-FALLS", Severity: Severity.Error });
    }

    [Fact]
    public async Task A_months_quantity_is_compared_with_what_the_enterprises_declared()
    {
        await _hub.SubmitAsync("D04", Declaration.In("LC-GX", "2025-03", Declaration.Row(purchased: 180)));

        var near = await ProgressAsync("LC-GX", "2025-03", "\"qtyMonthT\":181,\"qtyYtdT\":181");
        _hub.Clock.Advance(TimeSpan.FromMinutes(1));
        var far = await ProgressAsync("LC-GX", "2025-03", "\"qtyMonthT\":200,\"qtyYtdT\":200");

        Assert.DoesNotContain(near.Findings, finding => finding.Code == "D15-DECLARATIONS");
        var warning = Assert.Single(far.Findings, finding => finding.Code == "D15-DECLARATIONS");
        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.Contains("10.0%", warning.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Materials_that_do_not_count_are_left_out_of_the_comparison()
    {
        // 1090, lead-acid batteries, is hazardous waste and no recovered quantity.
        await _hub.SubmitAsync("D04", Declaration.In(
            "LC-DE", "2025-03", Declaration.Row("0103", purchased: 180), Declaration.Row("1090", purchased: 180)));

        var receipt = await ProgressAsync("LC-DE", "2025-03", "\"qtyMonthT\":180,\"qtyYtdT\":180");

        Assert.DoesNotContain(receipt.Findings, finding => finding.Code == "D15-DECLARATIONS");
    }

    [Fact]
    public async Task Only_the_responsible_person_on_record_reports()
    {
        await ContactAsync("LC-GT", "C-1", "REPORTER", "2024-01-01");

        var right = await ProgressAsync("LC-GT", "2025-03", "\"qtyMonthT\":1,\"qtyYtdT\":1", "C-1");
        var wrong = await ProgressAsync("LC-GT", "2025-02", "\"qtyMonthT\":1,\"qtyYtdT\":1", "C-2");

        Assert.DoesNotContain(right.Findings, finding => finding.Code == "D15-REPORTER");
        Assert.Contains(wrong.Findings, finding => finding is { Code: "D15-REPORTER", Severity: Severity.Error });
    }

    [Fact]
    public async Task Two_responsible_persons_cannot_hold_office_at_once()
    {
        await ContactAsync("LC-KFQ", "C-1", "REPORTER", "2024-01-01");

        var second = await ContactAsync("LC-KFQ", "C-2", "REPORTER", "2025-01-01");

        Assert.Contains(second.Findings, finding => finding.Code == "D03-TWO-REPORTERS");
    }

    [Fact]
    public async Task Personal_data_is_stored_encrypted_and_shown_masked()
    {
        await ContactAsync("LC-DJQ", "C-9", "REPORTER", "2024-01-01");

        var row = Assert.Single(await _hub.RowsAsync("D03", "LC-DJQ", null));

        Assert.DoesNotContain("13800138000", row.Values.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("13800138000", _hub.Get<DataHub.Privacy.FieldCipher>().Reveal(row.Text("phone")!, "D03/phone"));
    }

    [Fact]
    public async Task A_malls_stages_keep_their_order()
    {
        await MallAsync("LC-GXQ", "推荐", "2025-01-10");
        await MallAsync("LC-GXQ", "创建", "2025-02-10");

        var early = await MallAsync("LC-GXQ", "评估", "2025-01-20");
        var skipping = await MallAsync("LC-GXQ", "公示", "2025-03-20");

        Assert.Contains(early.Findings, finding => finding is { Code: "D14-STAGE-ORDER", Severity: Severity.Error });
        Assert.Contains(skipping.Findings, finding => finding is { Code: "D14-STAGE-SKIPPED", Severity: Severity.Warning });
    }

    [Fact]
    public async Task A_project_that_has_not_moved_for_three_months_is_stalled()
    {
        foreach (var month in new[] { "2024-12", "2025-01", "2025-02" })
        {
            Assert.DoesNotContain((await ProjectAsync(month, 40)).Findings, finding => finding.Code == "D16-STALLED");
        }

        Assert.Contains((await ProjectAsync("2025-03", 40)).Findings, finding => finding.Code == "D16-STALLED");
    }

    [Fact]
    public async Task A_projects_progress_does_not_fall()
    {
        await ProjectAsync("2025-01", 40, "PRJ-09");

        Assert.Contains((await ProjectAsync("2025-02", 30, "PRJ-09")).Findings, finding => finding.Code == "D16-PROGRESS-FALLS");
    }

    [Fact]
    public async Task The_citys_base_year_is_the_sum_of_its_units()
    {
        foreach (var unit in _hub.Get<DataHub.Plan.CityPlan>().Units)
        {
            await BaselineAsync(unit.Code, 100);
        }

        var wrong = await BaselineAsync("LC-SWJ", 1200);
        _hub.Clock.Advance(TimeSpan.FromMinutes(1));
        var right = await BaselineAsync("LC-SWJ", 1100);

        Assert.Contains(wrong.Findings, finding => finding.Code == "D22-CITY-SUM");
        Assert.DoesNotContain(right.Findings, finding => finding.Code == "D22-CITY-SUM");
    }

    private Task<Receipt> ProgressAsync(string unit, string period, string figures, string reporter = "C-1") =>
        SubmitAsync("D15", unit, period, $$"""
            {"centreStatus":"在建",{{(figures.Contains("mallCum") ? "" : "\"mallCum\":2,")}}{{figures}},"reporterContactId":"{{reporter}}"}
            """);

    private Task<Receipt> ContactAsync(string unit, string id, string role, string from) => SubmitAsync("D03", unit, null, $$"""
        {"contactId":"{{id}}","role":"{{role}}","name":"张三","phone":"13800138000","email":"a@example.test","validFrom":"{{from}}"}
        """);

    private Task<Receipt> MallAsync(string unit, string stage, string date) => SubmitAsync("D14", unit, "2025-03", $$"""
        {"mallId":"{{unit}}-M-001","name":"某购物广场","stage":"{{stage}}","stageDate":"{{date}}"}
        """);

    private Task<Receipt> ProjectAsync(string period, int progress, string project = "PRJ-04") => SubmitAsync("D16", "LC-DE", period, $$"""
        {"projectId":"{{project}}","name":"分拣中心项目","kind":"分拣中心","stage":"在建","progressPct":{{progress}}}
        """);

    private Task<Receipt> BaselineAsync(string unit, int quantity) => SubmitAsync("D22", unit, null, $$"""
        {"year":"2020","material":"0103","quantityT":{{quantity}},"source":"统计","approvedBy":"市统计局","version":1}
        """);

    private Task<Receipt> SubmitAsync(string dataset, string unit, string? period, string row)
    {
        _hub.Clock.Advance(TimeSpan.FromSeconds(1));
        return _hub.SubmitAsync(dataset, Encoding.UTF8.GetBytes($"[{row}]"), unit, period, "application/json");
    }
}
