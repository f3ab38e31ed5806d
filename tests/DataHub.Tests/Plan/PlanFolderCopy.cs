using System.Text.Json.Nodes;
using DataHub.Plan;

namespace DataHub.Tests.Plan;

/// <summary>A copy of the shipped plan, to be spoilt.</summary>
internal sealed class PlanFolderCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plan-");

    public PlanFolderCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Liaocheng.Folder, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(Liaocheng.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public void Change(string name, Action<JsonObject> change)
    {
        var file = JsonNode.Parse(File.ReadAllText(this[name]))!.AsObject();
        change(file);
        File.WriteAllText(this[name], file.ToJsonString());
    }

    public CityPlan Load() => CityPlan.Load(_folder.FullName);

    public IReadOnlyList<string> Problems() => Assert.Throws<PlanException>(() => Load()).Problems;

    public void Dispose() => _folder.Delete(recursive: true);
}
