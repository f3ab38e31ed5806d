namespace DataHub.Local.Replay.Truth;

/// <summary>
/// What the scenario lets people report, in plain records and in the order of time: whoever wants to check the hub's
/// figures computes them from this. Only what the hub must accept is in it, with the instant of its arrival.
/// </summary>
internal sealed record ReplayTruth
{
    public required int Seed { get; init; }

    /// <summary>First reporting month, such as 2023-10.</summary>
    public required string First { get; init; }

    public required string Last { get; init; }

    /// <summary>The units' codes, in the plan's order.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    public required int Enterprises { get; init; }

    public required IReadOnlyList<ToldReport> Reports { get; init; }

    public required IReadOnlyList<ToldDeclaration> Declarations { get; init; }

    public required IReadOnlyList<ToldBase> Base { get; init; }

    public required IReadOnlyList<ToldMall> Malls { get; init; }

    public required IReadOnlyList<ToldSite> Sites { get; init; }

    public required IReadOnlyList<ToldProject> Projects { get; init; }

    public required IReadOnlyList<ToldCampaign> Campaigns { get; init; }

    public required IReadOnlyList<ToldInspection> Inspections { get; init; }

    public required IReadOnlyList<ToldPublicity> Publicity { get; init; }

    public required IReadOnlyList<ToldContact> Contacts { get; init; }

    public required IReadOnlyList<ToldDocument> Documents { get; init; }

    public required IReadOnlyList<ToldAssessment> Assessments { get; init; }

    public required IReadOnlyList<ToldAcceptance> Acceptance { get; init; }
}
