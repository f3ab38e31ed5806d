namespace DataHub.Operations.Readiness;

/// <summary>One thing the hub stands on, looked at from within.</summary>
public interface IReadinessCheck
{
    /// <summary>Stable, in kebab-case.</summary>
    string Name { get; }

    /// <summary>Looks. An exception counts as a failure, and so does taking too long.</summary>
    Task<CheckResult> RunAsync(CancellationToken cancellation);
}
