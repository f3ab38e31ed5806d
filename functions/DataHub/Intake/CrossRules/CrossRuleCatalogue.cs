namespace DataHub.Intake.CrossRules;

/// <summary>The cross rules by the names that schemas use.</summary>
internal static class CrossRuleCatalogue
{
    private static readonly Dictionary<string, Func<ICrossRule>> Rules = new(StringComparer.Ordinal)
    {
        [nameof(OpeningEqualsPreviousClosing)] = () => new OpeningEqualsPreviousClosing(),
        [nameof(YearToDateContinues)] = () => new YearToDateContinues(),
        [nameof(MonthEqualsDeclarations)] = () => new MonthEqualsDeclarations(),
        [nameof(QuantityNearOwnHistory)] = () => new QuantityNearOwnHistory(),
        [nameof(CumulativeNeverFalls)] = () => new CumulativeNeverFalls(),
        [nameof(ReporterIsActive)] = () => new ReporterIsActive(),
        [nameof(OneActiveReporter)] = () => new OneActiveReporter(),
        [nameof(StageOrder)] = () => new StageOrder(),
        [nameof(ProgressNeverFalls)] = () => new ProgressNeverFalls(),
        [nameof(ProjectNotStalled)] = () => new ProjectNotStalled(),
        [nameof(UnitsSumToCity)] = () => new UnitsSumToCity(),
        [nameof(LotBalance)] = () => new LotBalance(),
        [nameof(SiteIsRegistered)] = () => new SiteIsRegistered(),
        [nameof(BuyerIsEntitled)] = () => new BuyerIsEntitled(),
        [nameof(PriceNearMedian)] = () => new PriceNearMedian(),
        [nameof(PointsContinue)] = () => new PointsContinue(),
        [nameof(OneOpenCase)] = () => new OneOpenCase(),
        [nameof(HandoverSidesAgree)] = () => new HandoverSidesAgree(),
        [nameof(HandoverPartiesRegistered)] = () => new HandoverPartiesRegistered(),
        [nameof(AnswersSelfAssessment)] = () => new AnswersSelfAssessment(),
    };

    public static bool Knows(string name) => Rules.ContainsKey(name);

    public static ICrossRule Create(string name) => Rules[name]();
}
