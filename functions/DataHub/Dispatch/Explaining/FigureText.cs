using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Explaining;

/// <summary>A figure with its unit, as a person reads it.</summary>
internal static class FigureText
{
    public static string Of(decimal? figure, string unit) => figure is not { } value
        ? Phrase.NotReported
        : unit switch
        {
            "ratio" => Shown.Percent(value),
            "t" => Shown.Number(value) + " 吨",
            _ => $"{Shown.Number(value)} {unit}".TrimEnd(),
        };
}
