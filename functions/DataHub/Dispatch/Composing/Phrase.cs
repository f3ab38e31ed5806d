using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Composing;

/// <summary>Figures in running text: what is not reported is said to be so, and what a sum leaves out is said with it.</summary>
internal static class Phrase
{
    public const string NotReported = "未报";

    public static string Tonnes(decimal? tonnes) => tonnes is { } value ? $"{Shown.Number(value)} 吨" : NotReported;

    public static string Percent(decimal? share) => share is { } value ? Shown.Percent(value) : NotReported;

    public static string Sum(ReportedSum sum, string unit) =>
        sum.Value is { } value ? $"{Shown.Number(value)} {unit}{LeftOut(sum.LeftOut)}" : NotReported;

    public static string LeftOut(int units) => units == 0 ? "" : $"（另有 {units} 个单位未报）";

    public static string SumEn(ReportedSum sum, string unit) => sum.Value is { } value
        ? $"{Shown.Number(value)} {unit}{(sum.LeftOut == 0 ? "" : $" ({sum.LeftOut} units not reported)")}"
        : "not reported";

    /// <summary>Names joined as Chinese lists are; a dash when there are none.</summary>
    public static string List(IEnumerable<string> names) => string.Join('、', names);
}
