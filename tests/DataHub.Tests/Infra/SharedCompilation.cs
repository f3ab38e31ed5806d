namespace DataHub.Tests.Infra;

/// <summary>Tests that share one compilation.</summary>
[CollectionDefinition(Name)]
public sealed class SharedCompilation : ICollectionFixture<CompiledTemplate>
{
    public const string Name = "Infrastructure";
}
