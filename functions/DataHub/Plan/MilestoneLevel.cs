namespace DataHub.Plan;

/// <summary>How much a milestone weighs when it is missed (A1).</summary>
public enum MilestoneLevel
{
    /// <summary>A working target: amber when missed.</summary>
    Working,

    /// <summary>A binding target: red when missed.</summary>
    Binding,
}
