using DataHub.Local.Demo.Acts;
using DataHub.Local.Replay.Scenario;

namespace DataHub.Local.Replay.Play;

/// <summary>An act and what the hub answered.</summary>
internal sealed record ReplayedAct(ReplayAct Act, ActAnswer Answer)
{
    /// <summary>
    /// In what the answer differs from the expected one; null when in nothing. Warnings are no difference.
    /// </summary>
    public string? Surprise()
    {
        var expected = Act.Act.Expect;
        if (Answer.Receipt is not { } receipt)
        {
            return $"no receipt: {Answer.Status} {Answer.Problem?.Code} {Answer.Problem?.Detail}".TrimEnd();
        }

        var found = receipt.Status.ToString();
        var asExpected = found == expected.ToString()
            || (expected == ActOutcome.Accepted && found == nameof(ActOutcome.AcceptedWithWarnings));
        return asExpected && receipt.Counts.Balance
            ? null
            : $"expected {expected}, found {found}, {receipt.Counts}: {string.Join(' ', receipt.Totals.Select(total => total.Code))}";
    }
}
