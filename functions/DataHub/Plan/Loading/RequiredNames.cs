namespace DataHub.Plan.Loading;

/// <summary>
/// What the program asks the plan for by name. A plan without one of these is refused when it is
/// read, instead of on the day when the name is needed; a test holds the lists against the code.
/// What schemas name is checked with the schemas.
/// </summary>
internal static class RequiredNames
{
    /// <summary>Due rules of what no dataset delivers.</summary>
    public static IReadOnlyList<string> DueRules { get; } =
        ["acceptance-report", "campaign-summary", "circular", "dispatch", "lock", "problem-circular"];

    public static IReadOnlyList<string> Thresholds { get; } =
    [
        "auditRetentionYears", "baselineCityTolerance", "clearReadReasonLength", "columnAgeDays", "complianceHour",
        "complianceUnresolvedSevereDays", "contactGapWorkdays", "declarationsVersusMonth", "dispatchHour",
        "dispatchRevisionMonths", "handoverFloorT", "handoverTolerance", "historyFactor", "historyLeastMonths",
        "historyMonths", "lotBalanceTolerance", "lotLookbackDays", "massBalanceFloorT", "milestoneMissedSevereDays",
        "missedReportSlowWorkdays", "openingToleranceT", "outboundMatchDays", "paceGreen", "paceSlow",
        "paperLookBackDays", "pendingReportWorkdays", "personalRetentionYears", "priceMedianOperators",
        "priceMedianShare", "priceStaleDays", "projectStalledMonths", "publishWorkdays", "rawRetentionYears",
        "releaseLinkDays", "severeLateReports", "severePaceMonths", "ytdToleranceT",
    ];
}
