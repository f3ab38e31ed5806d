using System.Text.Json.Nodes;
using DataHub.Plan;
using DataHub.Plan.Sources;

namespace DataHub.Tests.Plan;

/// <summary>A copy of the shipped plan, to be spoilt.</summary>
internal sealed class PlanFolderCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plan-");

    public PlanFolderCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Liaocheng.Folder, "*.json", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(_folder.FullName, System.IO.Path.GetRelativePath(Liaocheng.Folder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string this[string name] => System.IO.Path.Combine(_folder.FullName, name);

    public void Change(string name, Action<JsonObject> change)
    {
        var file = JsonNode.Parse(File.ReadAllText(this[name]))!.AsObject();
        change(file);
        File.WriteAllText(this[name], file.ToJsonString());
    }

    public string Path => _folder.FullName;

    public CityPlan Load() => Read().Plan;

    /// <summary>Reads everything that is made of the plan.</summary>
    public PlanSet Read() => PlanSet.Read(
        PlanContent.OfFolder(_folder.FullName), System.IO.Path.Combine(AppContext.BaseDirectory, "schemas"));

    public IReadOnlyList<string> Problems() => Assert.Throws<PlanException>(() => Load()).Problems;

    public void Dispose() => _folder.Delete(recursive: true);
}
