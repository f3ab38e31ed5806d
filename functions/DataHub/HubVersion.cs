using System.Reflection;

namespace DataHub;

/// <summary>The program's version, with its commit where the build knew it, such as <c>1.0.0+0144c74e…</c>.</summary>
public static class HubVersion
{
    public static string Text { get; } = typeof(HubVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
