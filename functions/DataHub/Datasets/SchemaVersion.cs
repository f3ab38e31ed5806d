using System.Globalization;

namespace DataHub.Datasets;

/// <summary>The version of a schema: major.minor, such as 1.1.</summary>
internal static class SchemaVersion
{
    /// <exception cref="ArgumentException">It is not major.minor.</exception>
    public static string Require(string version) => IsOfForm(version)
        ? version
        : throw new ArgumentException($"x-hub.version is ‘{version}’, not major.minor such as 1.1");

    /// <summary>Newest first: 1.10 is newer than 1.9.</summary>
    public static IEnumerable<Dataset> NewestFirst(IEnumerable<Dataset> versions) =>
        versions.OrderByDescending(dataset => Version.Parse(dataset.Version));

    private static bool IsOfForm(string version) =>
        version.Split('.') is [var major, var minor] && IsNumber(major) && IsNumber(minor);

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
