using DataHub.Dispatch.Bulletins;
using DataHub.Local.Demo.Acts;
using DataHub.Mail;
using DataHub.Plan;

namespace DataHub.Local.Demo.Summaries;

/// <summary>What the hub holds of the month after the play, and how it answered during it.</summary>
internal sealed record MonthFacts
{
    public required BusinessMonth Period { get; init; }

    public required string City { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Names of units, organisations and datasets, by code.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>In the plan's order.</summary>
    public required IReadOnlyList<UnitStanding> Units { get; init; }

    /// <summary>Enterprises that declared for the month or for the one before it.</summary>
    public required IReadOnlyList<EnterpriseStanding> Enterprises { get; init; }

    /// <summary>Versions of the month's dispatch, oldest first; empty when there is none.</summary>
    public required IReadOnlyList<Bulletin> Bulletins { get; init; }

    /// <summary>By instant.</summary>
    public required IReadOnlyList<LadderEntry> Ladder { get; init; }

    /// <summary>Mail of the days played, by when it was closed.</summary>
    public required IReadOnlyList<OutboxRecord> Mails { get; init; }

    /// <summary>What was handed in, by instant.</summary>
    public required IReadOnlyList<PlayedAct> Acts { get; init; }

    /// <summary>How many submissions from before the days played were loaded.</summary>
    public required int Loaded { get; init; }

    /// <summary>What did not go as the scenario expects.</summary>
    public required IReadOnlyList<string> Surprises { get; init; }
}
