namespace DataHub.Datasets.Rules;

/// <summary>A rule of a schema cannot be compiled: the message names the expression and the reason.</summary>
public sealed class RuleSyntaxException : Exception
{
    public RuleSyntaxException()
    {
    }

    public RuleSyntaxException(string message)
        : base(message)
    {
    }

    public RuleSyntaxException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
