using System.Text;

namespace DataHub.JsonSchema.Tests.Suite;

public sealed class OfficialSuiteTests
{
    private const string NoSuite = "(no suite)";

    private static readonly Lazy<SchemaRegistry> Remotes = new(() => SuiteFolder.Remotes);

    public static TheoryData<string> Names => SuiteCase.All.Count == 0 ? [NoSuite] : [.. SuiteCase.All.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Verdict_is_the_suites(string name)
    {
        Skip.If(name == NoSuite, SuiteFolder.Absent);
        var test = SuiteCase.All[name];
        var schema = JsonSchema.Compile(test.Schema, new SchemaOptions
        {
            AssertFormats = test.File.Split('/').Contains("format"),
            Documents = Remotes.Value,
        });

        Assert.Equal(test.Valid, schema.Validate(Encoding.UTF8.GetBytes(test.Data), new SchemaErrors()));
    }
}
