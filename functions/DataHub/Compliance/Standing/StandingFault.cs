using DataHub.Intake.Receipts;
using DataHub.Mail;
using DataHub.Plan;

namespace DataHub.Compliance.Standing;

/// <summary>Something that stands: what about, and in which words.</summary>
/// <param name="Kind">One of the <see cref="IStandingCheck.Kinds"/> of the check that found it.</param>
/// <param name="IsUnclear">Nothing tells whether it stands: it opens no case, and settles none that is open.</param>
public sealed record StandingFault(string Kind, string Subject, Wording Message, bool IsUnclear = false)
{
    /// <summary>Something owed once, of which nothing has come by its day.</summary>
    internal static StandingFault NotReceived(string kind, Deliverable owed) => new(kind, owed.Code, new Wording(
        $"“{owed.Zh}”应于{ChineseDate.Full(owed.DueOn)}前报送（{owed.Dataset}），尚未收到",
        $"{owed.En} was due on {owed.DueOn:yyyy-MM-dd} ({owed.Dataset}): nothing received"));
}
