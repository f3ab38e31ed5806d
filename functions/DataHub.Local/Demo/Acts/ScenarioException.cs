namespace DataHub.Local.Demo.Acts;

/// <summary>The scenario's folder is incomplete or cannot be understood; the message names the file.</summary>
internal sealed class ScenarioException(string message, Exception? inner = null) : Exception(message, inner);
