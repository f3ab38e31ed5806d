using System.Text.Json.Serialization;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Bulletins;

/// <summary>A goal of the city against its target (建设目标).</summary>
/// <param name="Unit">Unit of the figures; ratio for a share.</param>
/// <param name="Actual">Null when no unit reported it (未报).</param>
/// <param name="LeftOut">Units that are not in it.</param>
/// <param name="Required">What should have been reached by the month's end; null before anything is required.</param>
/// <param name="Target">The next milestone's figure.</param>
/// <param name="TargetBy">Its day.</param>
/// <param name="Interpolated">The target is not in the text: it lies between two that are.</param>
/// <param name="Pace">Actual against required; null when one is missing.</param>
public sealed record GoalLine(
    string Code,
    Wording Name,
    string Unit,
    decimal? Actual,
    int LeftOut,
    decimal? Required,
    decimal Target,
    DateOnly TargetBy,
    bool Interpolated,
    decimal? Pace,
    GoalStanding Standing)
{
    /// <summary>Silent units that are in it with their last report.</summary>
    public int Carried { get; init; }

    /// <summary>Upper end of the target where the text gives a range (1–2 家); null where it gives one figure.</summary>
    public decimal? ReachedAt { get; init; }

    /// <summary>The line as a sentence of the first block.</summary>
    public Wording Sentence { get; init; } = new("", "");

    /// <summary>Nothing more is required.</summary>
    [JsonIgnore]
    public bool IsDone => Standing is GoalStanding.Reached or GoalStanding.Met;

    [JsonIgnore]
    public bool IsShare => Unit is "ratio" or "比例";
}
