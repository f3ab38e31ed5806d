using DataHub.Dispatch.Bulletins;

namespace DataHub.Dispatch.Documents;

/// <summary>How a unit stands to something owed once, in a word.</summary>
internal static class DutyWord
{
    public static string Of(DutyState state) => state switch
    {
        DutyState.HandedIn => "已报",
        DutyState.NotDue => "未到期",
        DutyState.Overdue => "逾期未报",
        _ => "未报",
    };
}
