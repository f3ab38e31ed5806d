using System.Security.Cryptography;
using System.Text;
using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Local.Services;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Datasets;

/// <summary>Versions of a schema live side by side, and a published one does not change.</summary>
public sealed class SchemaVersionTests : IDisposable
{
    private const string Row =
        """{"uscc":"91371502MA7LC0012X","material":"0103","openingT":12.5,"purchasedT":180,"fromGeneratorT":150,"outT":170,"lossT":0.5,"closingT":22}""";

    private static readonly string Shipped = Path.Combine(Repository.Root, "schemas");

    private readonly string _folder = Directory.CreateTempSubdirectory("schemas").FullName;

    public SchemaVersionTests()
    {
        var schema = File.ReadAllText(Path.Combine(Shipped, "D04-enterprise-monthly.schema.json"));
        File.WriteAllText(Path.Combine(_folder, "D04-enterprise-monthly.schema.json"), schema);
        // The next version drops the remark.
        File.WriteAllText(
            Path.Combine(_folder, "D04-enterprise-monthly.1.1.schema.json"),
            schema.Replace("\"version\": \"1.0\"", "\"version\": \"1.1\"", StringComparison.Ordinal)
                .Replace("schema:D04:1.0", "schema:D04:1.1", StringComparison.Ordinal)
                .Replace("\"remark\": {", "\"note\": {", StringComparison.Ordinal));
        End("1.0", "2025-06-30");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_published_version_is_as_it_was_published()
    {
        var files = Directory.GetFiles(Shipped, "*.schema.json").Select(File.ReadAllBytes)
            .Select(bytes => Convert.ToHexStringLower(SHA256.HashData(bytes))).ToHashSet();

        // A change goes into a new file with a higher version, and a new line in published.json.
        Assert.All(PublishedVersions.Read(Shipped).All, version => Assert.True(
            files.Contains(version.Sha256), $"{version.Dataset} {version.Version} was published with the hash {version.Sha256}"));
    }

    [Fact]
    public void Every_schema_is_recorded_as_published()
    {
        var registry = DatasetRegistry.Load(Shipped, Liaocheng.Plan);
        var published = PublishedVersions.Read(Shipped);

        Assert.All(
            registry.All.SelectMany(dataset => registry.VersionsOf(dataset.Code)),
            dataset => Assert.True(
                published.Find(dataset.Code, dataset.Version) is not null,
                $"{dataset.Code} {dataset.Version} {Convert.ToHexStringLower(SHA256.HashData(dataset.SchemaJson))} is missing"));
    }

    [Fact]
    public void The_newest_version_is_the_dataset_and_the_older_one_stays()
    {
        var registry = Registry();

        Assert.True(registry.TryFind("D04", out var newest));
        Assert.Equal("1.1", newest.Version);
        Assert.Equal(["1.1", "1.0"], registry.VersionsOf("D04").Select(version => version.Version));
    }

    [Theory]
    [InlineData(null, "1.1")]
    [InlineData("1.1", "1.1")]
    [InlineData("1.0", "1.0")]
    public async Task A_submission_is_judged_by_the_version_it_names(string? named, string judgedBy)
    {
        var receipt = await CheckAsync(named, new DateOnly(2025, 6, 30));

        Assert.Equal((judgedBy, 1), (receipt.SchemaVersion, receipt.Counts.Accepted));
    }

    [Theory]
    [InlineData("1.0", "remark", true)]
    [InlineData("1.0", "note", false)]
    [InlineData("1.1", "note", true)]
    [InlineData("1.1", "remark", false)]
    public async Task Each_version_has_fields_of_its_own(string version, string field, bool accepted)
    {
        var receipt = await CheckAsync(version, new DateOnly(2025, 4, 2), Row.Replace("}", $",\"{field}\":\"x\"}}", StringComparison.Ordinal));

        Assert.Equal(accepted, receipt.Counts.Accepted == 1);
    }

    [Fact]
    public async Task Until_its_last_day_an_ending_version_is_accepted_with_a_note()
    {
        var receipt = await CheckAsync("1.0", new DateOnly(2025, 6, 30));

        var note = Assert.Single(receipt.Findings);
        Assert.Equal(("SCHEMA-VERSION-ENDING", Severity.Info), (note.Code, note.Severity));
        Assert.Contains("2025-06-30", note.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(SubmissionStatus.Accepted, receipt.Status);
    }

    [Fact]
    public async Task After_its_last_day_a_version_is_refused_and_told_which_to_use()
    {
        var receipt = await CheckAsync("1.0", new DateOnly(2025, 7, 1));

        var refusal = Assert.Single(receipt.Findings);
        Assert.Equal((SubmissionStatus.Rejected, "SCHEMA-VERSION-ENDED"), (receipt.Status, refusal.Code));
        Assert.Contains("1.1", refusal.Remedy.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_never_was_is_refused()
    {
        var receipt = await CheckAsync("2.0", new DateOnly(2025, 4, 2));

        Assert.Equal("SCHEMA-VERSION", Assert.Single(receipt.Findings).Code);
    }

    [Fact]
    public void The_same_version_twice_is_refused_by_name()
    {
        File.Copy(
            Path.Combine(_folder, "D04-enterprise-monthly.schema.json"), Path.Combine(_folder, "D04-copy.schema.json"));

        Assert.Contains("D04 1.0 is in 2 files", Assert.Throws<DatasetException>(Registry).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_version_has_no_end()
    {
        End("1.1", "2025-12-31");

        Assert.Contains("no newer version", Assert.Throws<DatasetException>(Registry).Message, StringComparison.Ordinal);
    }

    private void End(string version, string lastDay) => File.WriteAllText(
        Path.Combine(_folder, PublishedVersions.FileName),
        $$"""[{ "dataset": "D04", "version": "{{version}}", "sha256": "", "acceptedUntil": "{{lastDay}}" }]""");

    private DatasetRegistry Registry() => DatasetRegistry.Load(_folder, Liaocheng.Plan);

    private async Task<Receipt> CheckAsync(string? version, DateOnly arrival, string row = Row)
    {
        var registry = Registry();
        Assert.True(registry.TryFind("D04", out var newest));
        var check = new OfflineCheck(
            new Door(Liaocheng.Plan, registry), Hub.Get<FileJudge>(), Hub.Get<ReceiptMaker>(), Hub.Get<HubSettings>());
        var said = version is null ? "" : $"\"schemaVersion\":\"{version}\",";
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(
            $$"""{{{said}}"unitCode":"LC-YG","period":"2025-03","rows":[{{row}}]}"""));
        return await check.CheckAsync(
            body,
            new ArrivalHints
            {
                Dataset = newest,
                Channel = "API",
                ReceivedAt = BusinessTime.At(arrival, new TimeOnly(23, 59)),
            },
            CancellationToken.None);
    }
}
