using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Datasets;

/// <summary>A 25th dataset is one more file in the folder of schemas.</summary>
public sealed class NewDatasetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schemas").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_schema_dropped_into_the_folder_is_a_dataset(string format)
    {
        File.Copy(Vector("D25-textile-bins.schema.json"), Path.Combine(_folder, "D25-textile-bins.schema.json"));
        Assert.True(DatasetRegistry.Load(_folder, Liaocheng.Plan).TryFind("textile-bins", out var dataset));

        var accepted = await SampleFile.At(Vector("D25.valid.json")).CheckAsync(dataset, format);
        var refused = await SampleFile.At(Vector("D25.invalid.json")).CheckAsync(dataset, format);

        Assert.Equal((SubmissionStatus.Accepted, 1), (accepted.Status, accepted.Counts.Accepted));
        Assert.Equal(["D25-EMPTIED"], refused.Totals.Select(total => total.Code));
    }

    [Theory]
    [InlineData("\"period\": \"month\"", "\"period\": \"weekly\"", "weekly")]
    [InlineData("\"dueRule\": \"county-monthly\"", "\"dueRule\": \"some-day\"", "some-day")]
    [InlineData("\"crossRules\": []", "\"crossRules\": [\"NoSuchRule\"]", "NoSuchRule")]
    [InlineData("\"en\": \"Mass\"", "\"en\": \"Mass\", \"personal\": \"name\"", "emptied.massT")]
    public void A_schema_that_asks_for_what_is_not_there_is_refused_by_name(string right, string wrong, string named)
    {
        var schema = File.ReadAllText(Vector("D25-textile-bins.schema.json"));
        File.WriteAllText(Path.Combine(_folder, "D25.schema.json"), schema.Replace(right, wrong, StringComparison.Ordinal));

        var fault = Assert.Throws<DatasetException>(() => DatasetRegistry.Load(_folder, Liaocheng.Plan));

        Assert.StartsWith("D25.schema.json: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    private static string Vector(string name) => Path.Combine(AppContext.BaseDirectory, "Datasets", "Vectors", name);
}
