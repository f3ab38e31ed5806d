using DataHub.Intake.Receipts;
using DataHub.Local.Demo.Acts;
using DataHub.Mail;

namespace DataHub.Local.Demo.Summaries.Sections;

/// <summary>What became of something that was refused or doubted.</summary>
internal static class Aftermath
{
    public static Wording Of(PlayedAct act, IEnumerable<PlayedAct> all)
    {
        if (act.Answer.Receipt is not { } receipt)
        {
            return new Wording("后续：没有数据入库。", "Since then: nothing was stored.");
        }

        if (all.FirstOrDefault(later => IsCorrection(later, act)) is { } correction)
        {
            var at = ChineseDate.Moment(correction.Act.At);
            var revision = correction.Answer.Receipt!.Revision;
            return new Wording(
                $"后续：{at}更正后{OutcomeWords.Of(correction.Answer).Zh}{(revision > 1 ? $"（第 {revision} 稿）" : "")}。",
                $"Since then: corrected and {OutcomeWords.Of(correction.Answer).En}.");
        }

        return receipt.Status switch
        {
            SubmissionStatus.AcceptedWithWarnings => new Wording(
                "后续：数据已入库，此后没有更正。", "Since then: stored, and not changed."),
            SubmissionStatus.PartlyAccepted => new Wording(
                $"后续：至今未更正；通过的 {receipt.Counts.Accepted + receipt.Counts.Unchanged} 行已入库。",
                "Since then: not corrected; the rows that passed are stored."),
            _ => new Wording("后续：至今未更正，没有数据入库。", "Since then: not corrected, nothing stored."),
        };
    }

    private static bool IsCorrection(PlayedAct later, PlayedAct act) =>
        later.Act.At > act.Act.At
        && (later.Act.Who, later.Act.Dataset, later.Act.Unit, later.Act.Period)
            == (act.Act.Who, act.Act.Dataset, act.Act.Unit, act.Act.Period)
        && later.Answer.Receipt is { Status: not SubmissionStatus.Rejected };
}
