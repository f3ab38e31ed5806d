using DataHub.Dispatch.Bulletins;
using DataHub.Local.Demo.Output;
using DataHub.Papers.Drafts;
using DataHub.Plan;

namespace DataHub.Local.Replay.Report;

/// <summary>A reporting month and what it led to.</summary>
/// <param name="Versions">The bulletin's versions, oldest first.</param>
/// <param name="Papers">Papers drafted from this month's dispatch to the next.</param>
/// <param name="Mails">Mail sent from this month's dispatch to the next, the dispatch's own
/// reminders before it.</param>
/// <param name="Refused">Submissions of the month that were refused wholly or in part, by unit.</param>
internal sealed record MonthPlayed(
    BusinessMonth Month,
    IReadOnlyList<Bulletin> Versions,
    IReadOnlyList<DraftRecord> Papers,
    IReadOnlyList<SavedMail> Mails,
    IReadOnlyDictionary<string, int> Refused);
