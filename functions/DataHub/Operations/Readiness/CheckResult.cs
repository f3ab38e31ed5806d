using DataHub.Intake.Receipts;

namespace DataHub.Operations.Readiness;

/// <summary>The outcome of a check.</summary>
/// <param name="Detail">What was found.</param>
/// <param name="Remedy">What to do about it; null when there is nothing to do.</param>
public sealed record CheckResult(CheckStatus Status, Wording Detail, Wording? Remedy = null)
{
    public static CheckResult Pass(string zh, string en) => new(CheckStatus.Pass, new Wording(zh, en));

    public static CheckResult Warn(Wording detail, Wording remedy) => new(CheckStatus.Warn, detail, remedy);

    public static CheckResult Fail(Wording detail, Wording remedy) => new(CheckStatus.Fail, detail, remedy);
}
