namespace Microsoft.Azure.Functions.Worker;

/// <summary>The function answers HTTP requests.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>Methods answered; none means all.</summary>
    public IReadOnlyList<string> Methods { get; } = methods;

    /// <summary>Route template below the prefix; null means the function's name.</summary>
    public string? Route { get; set; }
}
