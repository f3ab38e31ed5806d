using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Bulletins;

/// <summary>
/// The month's dispatch (工作调度): immutable once stored. Everything its documents show is in it, with the submissions
/// it was computed from. Obligation O57, domain report 7.1 to 7.4.
/// </summary>
public sealed record Bulletin
{
    public required BusinessMonth Period { get; init; }

    /// <summary>1 for the first; each correction makes the next.</summary>
    public required int Version { get; init; }

    /// <summary>Number of the issue (第N期): months since the plan's first, counted from 1.</summary>
    public required int Issue { get; init; }

    /// <summary>The instant it knows of, UTC: what arrived later is not in it.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The plan it was computed by, such as <c>liaocheng-2023@1.0</c>.</summary>
    public required string PlanVersion { get; init; }

    /// <summary>Year that growth is measured against.</summary>
    public required int BaseYear { get; init; }

    public required Wording Title { get; init; }

    /// <summary>Who issues it: the plan's lead organisation.</summary>
    public required string Issuer { get; init; }

    /// <summary>建设目标, 重点任务, 重点工程: the three blocks of 五(三) of the plan.</summary>
    public required IReadOnlyList<BulletinBlock> Blocks { get; init; }

    /// <summary>The city's goals against their targets.</summary>
    public required IReadOnlyList<GoalLine> Goals { get; init; }

    public required IReadOnlyList<ProjectLine> Projects { get; init; }

    /// <summary>Attachment 1: the units, best assessment and highest growth first.</summary>
    public required IReadOnlyList<UnitLine> Units { get; init; }

    /// <summary>Last row of attachment 1 (合计).</summary>
    public required CityLine City { get; init; }

    /// <summary>What the codes of the lines' indicators stand for.</summary>
    public IReadOnlyList<IndicatorName> Indicators { get; init; } = [];

    /// <summary>Attachment 2 (报送情况), in the plan's order.</summary>
    public required IReadOnlyList<ReportingLine> Reporting { get; init; }

    /// <summary>
    /// What the reader must know of the figures: data cut-off, converted share, provisional marks, units left out.
    /// </summary>
    public required IReadOnlyList<Wording> Notes { get; init; }

    /// <summary>The submissions it was computed from.</summary>
    public required IReadOnlyList<BulletinSource> Sources { get; init; }

    /// <summary>What differs from the version before; empty for the first.</summary>
    public IReadOnlyList<BulletinChange> Changes { get; init; } = [];
}
