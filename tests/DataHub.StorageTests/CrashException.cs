namespace DataHub.StorageTests;

/// <summary>The process ends here.</summary>
internal sealed class CrashException : Exception;
