using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Acts;

/// <summary>Holds an answer against what the scenario expects.</summary>
internal static class Expectations
{
    /// <param name="earlier">The act whose bytes are repeated; null when it repeats none.</param>
    /// <returns>A sentence for each surprise; none when all is as expected.</returns>
    public static IReadOnlyList<string> Check(Act act, ActAnswer answer, PlayedAct? earlier)
    {
        if (act.IsRefusedAtTheDoor)
        {
            return [.. Difference("HTTP status", StatusOf(act), answer.Status)];
        }

        if (answer.Receipt is not { } receipt)
        {
            return [$"no receipt came: {answer.Status} {answer.Problem?.Code} {answer.Problem?.Detail}".TrimEnd()];
        }

        return
        [
            .. Difference("outcome", act.Expect.ToString(), receipt.Status.ToString()),
            .. act.Status is null ? [] : Difference("HTTP status", act.Status, answer.Status),
            .. Rows(act, receipt.Counts),
            .. Codes(act, receipt),
            .. Lateness(act, receipt),
            .. Repetition(act, receipt, earlier),
        ];
    }

    private static int StatusOf(Act act) => act.Status ?? (act.Expect == ActOutcome.Forbidden ? 403 : 409);

    private static IEnumerable<string> Rows(Act act, RowCounts counts) =>
    [
        .. act.Rows is not { } rows
            ? []
            : Difference("rows", rows, new ActRows(counts.Accepted, counts.Unchanged, counts.Rejected)),
        .. counts.Balance ? Array.Empty<string>() : [$"the receipt's counts do not balance: {counts}"],
    ];

    // What only explains need not be expected; what refuses or warns must be.
    private static IEnumerable<string> Codes(Act act, Receipt receipt)
    {
        var found = receipt.Totals.Select(total => total.Code).ToHashSet();
        var silent = act.Findings.Where(code => !found.Contains(code));
        var unexpected = receipt.Totals
            .Where(total => total.Severity != Severity.Info && !act.Findings.Contains(total.Code))
            .Select(total => total.Code)
            .Distinct();
        return [.. silent.Select(code => $"{code} was not found"), .. unexpected.Select(code => $"{code} was not expected")];
    }

    private static string[] Lateness(Act act, Receipt receipt) => Difference("lateness", act.Late, receipt.OnTime == false);

    private static string[] Repetition(Act act, Receipt receipt, PlayedAct? earlier)
    {
        if (earlier?.Answer.Receipt is not { } first)
        {
            return [];
        }

        return act.IdempotencyKey is null
            ? Difference("rows written by a repetition", 0L, receipt.Counts.Accepted)
            : Difference("receipt of a repetition", first.SubmissionId, receipt.SubmissionId);
    }

    private static string[] Difference<T>(string what, T expected, T found) =>
        EqualityComparer<T>.Default.Equals(expected, found) ? [] : [$"{what}: expected {expected}, found {found}"];
}
