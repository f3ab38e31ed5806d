namespace Microsoft.Azure.Functions.Worker;

/// <summary>Declares a function of the app.</summary>
/// <remarks>
/// This folder declares the names and shapes of the worker's attributes and nothing more, so that the triggers of
/// DataHub.Functions compile here without the Functions packages.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
