namespace DataHub.Local.Hosting;

/// <summary>The app cannot start: everything that is wrong with its functions and their settings, at once.</summary>
public sealed class FunctionsRefusedException(IReadOnlyList<string> faults)
    : Exception($"The functions cannot start:{Environment.NewLine}{string.Join(Environment.NewLine, faults.Select(fault => "  - " + fault))}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
