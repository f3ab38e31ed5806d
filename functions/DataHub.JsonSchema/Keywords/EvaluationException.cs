namespace DataHub.JsonSchema.Keywords;

/// <summary>An evaluation that cannot come to a verdict within its limits; it ends as an error of its own.</summary>
internal sealed class EvaluationException(string messageKey, string expected) : Exception(expected)
{
    public string MessageKey { get; } = messageKey;
}
