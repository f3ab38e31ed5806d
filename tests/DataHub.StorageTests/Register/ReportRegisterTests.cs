using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Register;
using DataHub.Storage;
using DataHub.StorageTests.Mail;
using static DataHub.StorageTests.Alerts.AlertHub;

namespace DataHub.StorageTests.Register;

public sealed class ReportRegisterTests
{
    private static readonly BusinessMonth January = BusinessMonth.Parse("2025-01");
    private static readonly BusinessMonth March = BusinessMonth.Parse("2025-03");

    [Fact]
    public async Task Received_at_is_the_first_accepted_submission_and_those_after_it_are_corrections()
    {
        var store = await StoreAsync();
        await Submissions.AddAsync(new SubmissionStore(store), "LC-YG", "2025-03", Beijing(4, 7, 9), SubmissionStatus.Rejected, "a");
        await Submissions.AddAsync(new SubmissionStore(store), "LC-YG", "2025-03", Beijing(4, 9, 9), hash: "c");
        await Submissions.AddAsync(new SubmissionStore(store), "LC-YG", "2025-03", Beijing(4, 8, 9), SubmissionStatus.PartlyAccepted, "b");

        var report = await ReportAsync(store, Beijing(4, 10, 0));

        Assert.Equal((Beijing(4, 8, 9), 1), (report.ReceivedAt, report.Corrections));
        Assert.Equal(["D15.LC-YG.2025-03.b", "D15.LC-YG.2025-03.c"], report.SubmissionIds);
        Assert.False(report.IsLate);
    }

    [Fact]
    public async Task What_had_not_arrived_then_does_not_count_then()
    {
        var store = await StoreAsync();
        await Submissions.AddAsync(new SubmissionStore(store), "LC-YG", "2025-03", Beijing(4, 9, 9));

        Assert.True((await ReportAsync(store, Beijing(4, 9, 8))).IsMissingAt(Beijing(4, 9, 8)));
        Assert.True((await ReportAsync(store, Beijing(4, 9, 9))).IsLate);
    }

    [Fact]
    public async Task Months_in_a_row_count_the_late_and_the_missing_back_to_the_last_punctual_one()
    {
        var store = await StoreAsync();
        await Submissions.AddAsync(new SubmissionStore(store), "LC-YG", "2025-01", Beijing(2, 8, 9));
        await Submissions.AddAsync(new SubmissionStore(store), "LC-YG", "2025-02", Beijing(3, 11, 0));

        Assert.Equal(2, await LateAsync(store, January.Previous, March, Beijing(4, 9, 0)));
        Assert.Equal(0, await LateAsync(store, January, March, Beijing(4, 8, 23)));
        Assert.Equal(1, await LateAsync(store, March, March, Beijing(4, 9, 0)));
        Assert.Equal(0, await LateAsync(store, January, January, Beijing(4, 9, 0)));
    }

    private static ReportRegister RegisterOf(HubStorage storage) =>
        new(MailHub.Plan, new SubmissionStore(storage), new ExtensionStore(storage));

    private static async Task<HubStorage> StoreAsync() => (await AzuriteFixture.NewAccountAsync()).Storage;

    private static async Task<ExpectedReport> ReportAsync(HubStorage store, DateTimeOffset asOf)
    {
        var month = await RegisterOf(store).MonthAsync("D15", March, asOf, default);
        return month.Single(report => report.UnitCode == "LC-YG");
    }

    private static Task<int> LateAsync(
        HubStorage store, BusinessMonth first, BusinessMonth upTo, DateTimeOffset asOf) =>
        RegisterOf(store).ConsecutiveLateAsync("D15", "LC-YG", first, upTo, asOf, default);
}
