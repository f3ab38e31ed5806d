using DataHub.Intake.Receipts;
using DataHub.Local.Demo.Acts;

namespace DataHub.Local.Demo.Summaries;

/// <summary>What became of something handed in, in a word.</summary>
internal static class OutcomeWords
{
    public static Wording Of(ActAnswer answer) => answer switch
    {
        { Receipt: { } receipt } => Of(receipt.Status),
        { Problem: not null } => new Wording("拒收", "turned away"),
        _ => new Wording("没有回执", "no receipt"),
    };

    public static Tone ToneOf(ActAnswer answer) => answer.Receipt?.Status switch
    {
        SubmissionStatus.Accepted => Tone.Good,
        SubmissionStatus.AcceptedWithWarnings or SubmissionStatus.PartlyAccepted => Tone.Warning,
        _ => Tone.Bad,
    };

    private static Wording Of(SubmissionStatus status) => status switch
    {
        SubmissionStatus.Accepted => new Wording("通过", "accepted"),
        SubmissionStatus.AcceptedWithWarnings => new Wording("通过，有提示", "accepted with warnings"),
        SubmissionStatus.PartlyAccepted => new Wording("部分通过", "partly accepted"),
        SubmissionStatus.Rejected => new Wording("退回", "rejected"),
        _ => new Wording("已接收", "received"),
    };
}
