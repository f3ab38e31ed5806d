using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Composing;

/// <summary>
/// Figures in running text: what is not reported is said to be so, and what a sum leaves out is said with it.
/// </summary>
internal static class Phrase
{
    public const string NotReported = "未报";

    public static string Tonnes(decimal? tonnes) => tonnes is { } value ? $"{Shown.Number(value)} 吨" : NotReported;

    public static string Percent(decimal? share) => share is { } value ? Shown.Percent(value) : NotReported;

    /// <summary>A sum with an asterisk when it leaves units out: <see cref="Asterisk"/> explains it once.</summary>
    public static string Sum(ReportedSum sum, string unit) =>
        sum.Value is { } value ? $"{Shown.Number(value)}{(sum.LeftOut > 0 ? "*" : "")} {unit}" : NotReported;

    /// <summary>What the asterisks of a paragraph mean; nothing when it has none.</summary>
    public static string Asterisk(params ReadOnlySpan<ReportedSum> sums)
    {
        foreach (var sum in sums)
        {
            if (sum is { Value: not null, LeftOut: > 0 })
            {
                return "（带“*”的数字未含未报单位）";
            }
        }

        return "";
    }

    public static string LeftOut(int units) => units == 0 ? "" : $"（另有 {units} 个单位未报）";

    /// <summary>What a goal's figure leaves out, and what it carries on from earlier reports.</summary>
    public static string Gaps(GoalLine goal) => goal switch
    {
        { Carried: 0 } => LeftOut(goal.LeftOut),
        { LeftOut: 0 } => $"（含 {goal.Carried} 个未报单位的上次报送数）",
        _ => $"（含 {goal.Carried} 个未报单位的上次报送数，另有 {goal.LeftOut} 个单位没有报送过）",
    };

    public static string SumEn(ReportedSum sum, string unit) => sum.Value is { } value
        ? $"{Shown.Number(value)} {unit}{(sum.LeftOut == 0 ? "" : $" ({sum.LeftOut} units not reported)")}"
        : "not reported";

    /// <summary>Names in running text: the first of very many, and how many there are.</summary>
    public static string Names(IReadOnlyCollection<string> names)
    {
        const int most = 12;
        return names.Count <= most ? List(names) : $"{List(names.Take(most))}等 {names.Count} 个";
    }

    /// <summary>How many are concerned, and their names; nothing when none is.</summary>
    public static string Named(string what, IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "" : $"，{what} {names.Count} 个（{Names(names)}）";

    /// <summary>How many of those that owe something have handed it in, and who has not; all of them need no names.</summary>
    /// <param name="done">Such as 已报.</param>
    /// <param name="open">Such as 未报.</param>
    public static string HandedIn(CityDuty duty, string done, string open) => duty switch
    {
        { HandedIn: 0, Due: var due } when duty.Missing.Count == due => $"，均{open}",
        { HandedIn: 0, Due: var due } when duty.Overdue.Count == due => $"，均逾期{open}",
        _ => $"，{done} {duty.HandedIn} 个{Named(open, duty.Missing)}{Named($"逾期{open}", duty.Overdue)}",
    };

    /// <summary>Names joined as Chinese lists are.</summary>
    public static string List(IEnumerable<string> names) => string.Join('、', names);
}
