using System.Globalization;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Documents;

/// <summary>
/// Figures in cells and cards: 未报 where there is none, parts joined by a stroke, * where units are left out.
/// </summary>
internal static class Figures
{
    // A space at which no line breaks.
    private const char Together = '\u00A0';

    /// <summary>Tonnes with two decimals at most.</summary>
    public static string Tonnes(decimal? tonnes) => tonnes is { } value ? Shown.Number(value) : Phrase.NotReported;

    /// <summary>A number of whatever, with two decimals at most.</summary>
    public static string Number(decimal? number) => number is { } value ? Shown.Number(value) : Phrase.NotReported;

    public static string Percent(decimal? share) => Phrase.Percent(share);

    public static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Phrase.NotReported;

    public static string Sum(ReportedSum sum) =>
        sum.Value is { } value ? Shown.Number(value) + (sum.LeftOut > 0 ? "*" : "") : Phrase.NotReported;

    public static string Target(decimal? target) => target is { } value ? Shown.Number(value) : "—";

    /// <summary>Parts of one column, such as target/built/under construction; one 未报 when none is reported.</summary>
    public static string Parts(params string[] parts) =>
        parts.All(part => part == Phrase.NotReported) ? Phrase.NotReported : string.Join(" / ", parts);

    /// <summary>
    /// Parts with a word each, such as 已建 1 · 在建 0, for where no heading tells which is which; one 未报 when none is
    /// reported.
    /// </summary>
    public static string Named(params (string Name, decimal? Value)[] parts) =>
        parts.All(part => part.Value is null)
            ? Phrase.NotReported
            : string.Join(" · ", parts.Select(part => $"{part.Name}{Together}{Number(part.Value)}"));

    /// <summary>The same behind what is to be reached; 无目标 where the plan gives none.</summary>
    public static string NamedWithTarget(decimal? target, params (string Name, decimal? Value)[] parts) =>
        (target is { } value ? $"目标{Together}{Shown.Number(value)}" : "无目标") + " · " + Named(parts);

    public static string OnTime(bool? onTime, bool received) => onTime switch
    {
        true => "是",
        false => received ? "否（迟报）" : "否（未报）",
        null => "未到期",
    };

    public static string Received(DateTimeOffset? instant) =>
        instant is { } at ? Shown.Minute(at) : Phrase.NotReported;
}
