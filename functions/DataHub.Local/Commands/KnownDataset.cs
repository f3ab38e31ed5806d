using DataHub.Datasets;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Local.Commands;

/// <summary>The dataset a command names.</summary>
internal static class KnownDataset
{
    /// <summary>The exit code when there is none of that name.</summary>
    public const int Unknown = 2;

    /// <summary>Null when there is none; then it has been said which there are.</summary>
    public static async Task<Dataset?> FindAsync(IServiceProvider services, string name)
    {
        var datasets = services.GetRequiredService<DatasetRegistry>();
        if (datasets.TryFind(name, out var dataset))
        {
            return dataset;
        }

        var known = string.Join(", ", datasets.All.Select(one => $"{one.Code} {one.Zh}"));
        await Console.Error.WriteLineAsync($"没有这个数据集 / There is no such dataset. {known}");
        return null;
    }
}
