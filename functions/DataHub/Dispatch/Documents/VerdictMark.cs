using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Documents;

/// <summary>
/// How an assessment is shown: a word and a sign, so that it also reads in black and white, and colours.
/// </summary>
/// <param name="Back">Fill, RRGGBB.</param>
/// <param name="Ink">Text, RRGGBB.</param>
internal sealed record VerdictMark(string Word, string Sign, string Back, string Ink)
{
    private static readonly VerdictMark Green = new("正常", "●", "E3F2E8", "1D6B3F");
    private static readonly VerdictMark Slow = new("缓慢", "▲", "FFF0CC", "7A5200");
    private static readonly VerdictMark Severe = new("滞后", "■", "F9DCD9", "9C1F14");

    public string Text => Sign + " " + Word;

    public static VerdictMark Of(VerdictLevel level) => level switch
    {
        VerdictLevel.Green => Green,
        VerdictLevel.Slow => Slow,
        _ => Severe,
    };
}
