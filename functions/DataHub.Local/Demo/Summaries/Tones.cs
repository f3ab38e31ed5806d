namespace DataHub.Local.Demo.Summaries;

/// <summary>The signs of the tones, which also read in black and white, and their colours on a terminal.</summary>
internal static class Tones
{
    public static string MarkOf(Tone tone) => tone switch
    {
        Tone.Good => "●",
        Tone.Warning => "▲",
        Tone.Bad => "■",
        _ => "·",
    };

    public static string ColourOf(Tone tone) => tone switch
    {
        Tone.Good => "green",
        Tone.Warning => "yellow",
        Tone.Bad => "red",
        _ => "grey",
    };
}
