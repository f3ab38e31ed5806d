namespace DataHub.Plan;

/// <summary>What becomes of a due day that is no workday (遇节假日顺延或提前); domain report 6.1.</summary>
public enum DueShift
{
    /// <summary>It moves on to the next workday (顺延).</summary>
    NextWorkday,

    /// <summary>It moves back to the previous workday (提前).</summary>
    PreviousWorkday,

    /// <summary>It stays.</summary>
    None,
}
