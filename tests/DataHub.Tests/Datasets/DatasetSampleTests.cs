using DataHub.Intake.Receipts;
using DataHub.Tests.Intake.Reading;

namespace DataHub.Tests.Datasets;

/// <summary>Every dataset, in every carrier, with what may be sent and what may not.</summary>
public class DatasetSampleTests
{
    private static readonly string[] Formats = ["json", "ndjson", "csv", "xlsx"];

    public static IEnumerable<object[]> Samples =>
        from number in Enumerable.Range(1, 24)
        from format in Formats
        select new object[] { $"D{number:d2}", format };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_valid_sample_is_accepted(string code, string format)
    {
        var receipt = await SampleFile.Open(code, "valid").CheckAsync(Sheets.Of(code), format);

        Assert.Empty(CodesOfErrors(receipt));
        Assert.Equal(1, receipt.Counts.Accepted);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task An_invalid_sample_is_refused_with_its_codes(string code, string format)
    {
        var sample = SampleFile.Open(code, "invalid");

        var receipt = await sample.CheckAsync(Sheets.Of(code), format);

        Assert.Equal(sample.Expected.Order(StringComparer.Ordinal), CodesOfErrors(receipt));
        Assert.Equal((0, 1), (receipt.Counts.Accepted, receipt.Counts.Rejected));
    }

    [Fact]
    public void Every_dataset_of_the_plan_has_a_schema() =>
        Assert.Equal(Samples.Select(sample => sample[0]).Distinct(), Sheets.Codes);

    private static IEnumerable<string> CodesOfErrors(Receipt receipt) => receipt.Totals
        .Where(total => total.Severity == Severity.Error).Select(total => total.Code).Order(StringComparer.Ordinal);
}
