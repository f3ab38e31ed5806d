namespace DataHub.Benchmarks;

/// <summary>Finds a folder of the repository from wherever the program was built to.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder's path, or null outside the repository.</summary>
    public static string? Find(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "DataHub.sln")))
            {
                return Path.Combine(at.FullName, name);
            }
        }

        return null;
    }
}
