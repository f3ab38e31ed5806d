using DataHub.Local.Demo.Output;
using DataHub.Papers.Drafts;
using DataHub.Plan;

namespace DataHub.Local.Replay.Report;

/// <summary>What came of a replay.</summary>
internal sealed record ReplayFacts
{
    public required string City { get; init; }

    public required string PlanName { get; init; }

    public required int Seed { get; init; }

    public required int Enterprises { get; init; }

    public required int Submissions { get; init; }

    public required int Rows { get; init; }

    /// <summary>In the plan's order.</summary>
    public required IReadOnlyList<ReportingUnit> Units { get; init; }

    public required IReadOnlyList<MonthPlayed> Months { get; init; }

    /// <summary>Every drafted paper but the bulletins' own.</summary>
    public required IReadOnlyList<DraftRecord> Papers { get; init; }

    /// <summary>Every mail, in the order of time.</summary>
    public required IReadOnlyList<SavedMail> Mails { get; init; }
}
