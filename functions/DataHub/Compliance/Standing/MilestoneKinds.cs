using DataHub.Plan;

namespace DataHub.Compliance.Standing;

/// <summary>
/// The kinds of a missed milestone (到期未完成), by its level. Both are warnings, which no verdict counts once more: the
/// dispatch judges a missed milestone by a rule of its own.
/// </summary>
internal static class MilestoneKinds
{
    /// <summary>The kinds of every level.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<MilestoneLevel>().Select(Of)];

    /// <summary>Working targets are shown amber, binding ones red.</summary>
    public static string Of(MilestoneLevel level) =>
        level == MilestoneLevel.Binding ? "missed-binding-milestone" : "missed-working-milestone";

    /// <summary>What a case is about: a target by its name in the plan, and the day.</summary>
    public static string SubjectOf(string target, DateOnly by) => $"{target} {by:yyyy-MM-dd}";
}
