using System.Text;

namespace DataHub.JsonSchema.Tests.Suite;

public sealed class OfficialSuiteTests
{
    private static readonly Lazy<SchemaRegistry> Remotes = new(() => SuiteFolder.Remotes);

    public static TheoryData<SuiteCase> Cases => SuiteCase.All.Count == 0 ? [SuiteCase.None] : [.. SuiteCase.All.Values];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Verdict_is_the_suites(SuiteCase named)
    {
        Skip.If(named.Name == SuiteCase.None.Name, SuiteFolder.Absent);
        var test = SuiteCase.All[named.Name];
        var schema = JsonSchema.Compile(test.Schema, new SchemaOptions
        {
            AssertFormats = test.File.Split('/').Contains("format"),
            Documents = Remotes.Value,
        });

        Assert.Equal(test.Valid, schema.Validate(Encoding.UTF8.GetBytes(test.Data), new SchemaErrors()));
    }
}
