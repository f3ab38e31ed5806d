namespace DataHub.Plan;

/// <summary>The plan's data cannot be used. Says everything that is wrong with it, not only the first fault.</summary>
/// <param name="origin">Where the plan was read from.</param>
public sealed class PlanException(string origin, IReadOnlyList<PlanFault> faults) : Exception(
    $"方案数据有误（{faults.Count} 处） · The plan in ‘{origin}’ has {faults.Count} fault(s):{Environment.NewLine}"
    + string.Join(Environment.NewLine, faults.Select(fault => "- " + fault.InBothLanguages)))
{
    public IReadOnlyList<PlanFault> Faults => faults;

    /// <summary>One English line a fault, beginning with the file's name.</summary>
    public IReadOnlyList<string> Problems => [.. faults.Select(fault => fault.ToString())];
}
