namespace DataHub.Plan;

/// <summary>The plan's data cannot be used. Says everything that is wrong with it, not only the first fault.</summary>
public sealed class PlanException(string directory, IReadOnlyList<string> problems) : Exception(
    $"The plan in ‘{directory}’ has {problems.Count} fault(s):{Environment.NewLine}"
    + string.Join(Environment.NewLine, problems.Select(problem => "- " + problem)))
{
    /// <summary>One line a fault, beginning with the file's name.</summary>
    public IReadOnlyList<string> Problems => problems;
}
