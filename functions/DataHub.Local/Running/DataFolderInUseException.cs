namespace DataHub.Local.Running;

/// <summary>Another hub is running on the same data folder.</summary>
public sealed class DataFolderInUseException(string path, Exception inner)
    : Exception($"A hub is already running on {path}: stop it first, or give another folder with --data.", inner);
