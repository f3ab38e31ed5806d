namespace DataHub.Tests.Infra;

/// <summary>Ids of Azure's built-in roles, the same in every cloud (Azure built-in roles, Microsoft Learn).</summary>
internal static class BuiltInRole
{
    public const string BlobDataOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    public const string BlobDataContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    public const string BlobDelegator = "db58b8e5-c6ad-4a2a-8342-4190687cbf4a";
    public const string QueueDataContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    public const string QueueMessageSender = "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a";
    public const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    public const string SecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";
    public const string MetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";
}
