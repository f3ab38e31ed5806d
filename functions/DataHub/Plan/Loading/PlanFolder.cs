using DataHub.Intake.Receipts;
using DataHub.Plan.Sources;

namespace DataHub.Plan.Loading;

/// <summary>A plan's files while they are read, with the faults found so far.</summary>
internal sealed class PlanFolder(PlanContent content)
{
    public List<PlanFault> Faults { get; } = [];

    public PlanContent Content => content;

    public PlanFile Open(string name) => PlanFile.Open(name, content.Find(name), Faults);

    /// <summary>The files of a sub-folder, by name, relative to the plan's folder.</summary>
    public IEnumerable<string> FilesIn(string folder) =>
        content.Names.Where(name => name.StartsWith(folder + '/', StringComparison.Ordinal));

    public void Fault(string name, string zh, string en) => Faults.Add(new PlanFault(name, "", new Wording(zh, en)));

    /// <summary>Reports files that no plan has: most likely a name misspelt, which would have no effect.</summary>
    public void RefuseStrangers()
    {
        foreach (var name in content.Names.Where(name => !PlanSchemas.Knows(name)))
        {
            Fault(name, "方案没有这个文件", "is no file of a plan");
        }
    }

    /// <exception cref="PlanException">Something was found wrong.</exception>
    public void Require()
    {
        if (Faults.Count > 0)
        {
            throw new PlanException(content.Origin, Faults);
        }
    }
}
