namespace DataHub.Operations.Canary;

/// <summary>
/// The reserved place of the drop zone's probe. No unit can be called so, and a file there is nobody's submission.
/// </summary>
public static class CanaryPath
{
    private const string Folder = "~canary/";

    /// <summary>Where the probe is put, over the one before it.</summary>
    public const string Probe = Folder + "probe";

    public static bool Holds(string path) => path.StartsWith(Folder, StringComparison.Ordinal);
}
