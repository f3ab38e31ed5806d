using Azure;

namespace DataHub.Storage;

/// <summary>Tells the storage service's failures from the hub's own.</summary>
public static class StorageFailure
{
    /// <summary>Whether storage refused or did not answer; the client wraps what it tried several times.</summary>
    public static bool Is(Exception failure) => failure is RequestFailedException
        || (failure is AggregateException several && several.InnerExceptions.All(Is));
}
