namespace DataHub.Local.Services;

/// <summary>
/// The clone this program was built in: the local services, the samples and the data folder lie there.
/// </summary>
public static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DataHub.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("DataHub.Local runs from a clone of the repository: DataHub.sln was not found above it.");
    }
}
