using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Explaining;

/// <summary>Where a figure or an assessment of a bulletin comes from (数据溯源): from the print down to the raw bytes.</summary>
public sealed record Explanation
{
    public required BusinessMonth Period { get; init; }

    public required int Version { get; init; }

    /// <summary>The instant the bulletin knows of, UTC: everything below is as it stood then.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The plan the bulletin was computed by.</summary>
    public required string PlanVersion { get; init; }

    /// <summary>Null for the city.</summary>
    public string? Unit { get; init; }

    public required string UnitName { get; init; }

    /// <summary>Code of the indicator, or VERDICT.</summary>
    public required string Indicator { get; init; }

    public required Wording Name { get; init; }

    public required Wording Definition { get; init; }

    /// <summary>t, 个, 家, 次, ratio.</summary>
    public required string MeasuredIn { get; init; }

    public required Wording Formula { get; init; }

    /// <summary>As the bulletin prints it; null is 未报, or not printed for the city.</summary>
    public decimal? Printed { get; init; }

    /// <summary>Computed anew from what is stored; null is 未报.</summary>
    public decimal? Recomputed { get; init; }

    /// <summary>Whether both are the same; null where the bulletin does not print it.</summary>
    public bool? Agrees { get; init; }

    /// <summary>What went into the formula.</summary>
    public IReadOnlyList<ExplainedInput> Inputs { get; init; } = [];

    /// <summary>The units' figures behind the city's.</summary>
    public IReadOnlyList<ExplainedPart> Parts { get; init; } = [];

    /// <summary>Why a unit is not green; empty when it is.</summary>
    public IReadOnlyList<ExplainedReason> Reasons { get; init; } = [];

    public IReadOnlyList<ExplainedRow> Rows { get; init; } = [];

    /// <summary>How many rows there are; more than are listed when there are very many.</summary>
    public int RowsInAll { get; init; }

    public IReadOnlyList<ExplainedSubmission> Submissions { get; init; } = [];

    /// <summary>What is not reported, and so is not in the figure.</summary>
    public IReadOnlyList<MissingInput> Missing { get; init; } = [];
}
