using Microsoft.Extensions.Configuration;

namespace DataHub.Tests.Infra;

/// <summary>App settings as the code sees them, and which of them it asked for.</summary>
internal sealed class RecordingConfiguration : ConfigurationProvider, IConfigurationSource
{
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    public RecordingConfiguration(IEnumerable<KeyValuePair<string, string>> settings)
    {
        foreach (var (name, value) in settings)
        {
            Data[name.Replace("__", ":", StringComparison.Ordinal)] = value;
        }
    }

    /// <summary>Names of the settings that were read, as the template writes them.</summary>
    public IReadOnlySet<string> Asked => _asked.Select(key => key.Replace(":", "__", StringComparison.Ordinal)).ToHashSet();

    public IConfigurationRoot ToConfiguration() => new ConfigurationBuilder().Add(this).Build();

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override bool TryGet(string key, out string? value)
    {
        _asked.Add(key);
        return base.TryGet(key, out value);
    }
}
