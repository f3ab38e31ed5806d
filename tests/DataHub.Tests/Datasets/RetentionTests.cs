using System.Globalization;
using DataHub.JsonSchema.Records;
using DataHub.Privacy;
using DataHub.Tests.Intake.Reading;

namespace DataHub.Tests.Datasets;

/// <summary>The purge dates that the schemas and the plan give a row (domain report 8.1).</summary>
public class RetentionTests
{
    private static readonly DateTimeOffset Arrival = new(2025, 4, 2, 20, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("D06", "2025-03", "2027-03-06", "ts=2025-03-05T02:10:00Z")]
    [InlineData("D06", "2025-03", "2027-03-07", "ts=2025-03-05T17:10:00Z")]
    [InlineData("D06", "2025-03", "2030-01-01", "ts=2025-03-05T02:10:00Z", "retentionUntil=2029-12-31")]
    [InlineData("D06", "2025-03", "2027-04-01")]
    [InlineData("D06", "2024-02", "2026-03-01", "ts=2024-02-29T02:10:00Z")]
    [InlineData("D07", "2025-03", "2028-03-12", "bookedAt=2025-03-11T01:20:00Z")]
    [InlineData("D03", null, null, "validFrom=2024-01-01")]
    [InlineData("D03", null, "2026-01-01", "validFrom=2024-01-01", "validTo=2024-12-31")]
    [InlineData("D03", null, null, "validTo=9999-12-31")]
    [InlineData("D01", null, null, "status=正常")]
    [InlineData("D01", null, "2028-04-04", "status=注销")]
    [InlineData("D13", "2023", "2025-01-01")]
    [InlineData("D17", "2025-Q1", "2028-04-01")]
    [InlineData("D21", null, "2035-04-04")]
    public void A_row_is_kept_as_long_as_its_dataset_says(
        string code, string? period, string? purgeOn, params string[] fields)
    {
        var dataset = Sheets.Of(code);
        var row = new JsonSchema.Records.Record(dataset.Shape);
        foreach (var field in fields.Select(text => text.Split('=')))
        {
            row[dataset.FindColumn(field[0])!.Slot] = Field.Of(field[1]);
        }

        var date = dataset.Retention!.PurgeOn(row, period, Arrival);

        Assert.Equal(purgeOn, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_dataset_with_personal_data_says_how_long_it_is_kept_and_no_other_does()
    {
        var datasets = Sheets.Codes.Select(Sheets.Of).ToList();

        Assert.All(datasets, dataset => Assert.Equal(
            dataset.Columns.Any(column => column.PersonalData != PersonalData.None), dataset.Retention is not null));
        Assert.DoesNotContain(datasets, dataset => dataset.Retention?.Rule == "personalRetentionYears");
    }
}
