using DocumentFormat.OpenXml.Wordprocessing;

namespace DataHub.Word;

/// <summary>
/// The fonts of an official paper, by name: they are proprietary and never embedded (domain report 7.2). The font table
/// names for each what a machine without it may take instead.
/// </summary>
internal static class WordFonts
{
    public const string FangSong = "仿宋_GB2312";
    public const string KaiTi = "楷体_GB2312";
    public const string XiaoBiaoSong = "方正小标宋简体";
    public const string HeiTi = "黑体";
    public const string SongTi = "宋体";

    private static readonly (string Name, string Instead, FontFamilyValues Family)[] All =
    [
        (FangSong, "FangSong", FontFamilyValues.Modern),
        (KaiTi, "KaiTi", FontFamilyValues.Modern),
        (XiaoBiaoSong, "SimSun", FontFamilyValues.Roman),
        (HeiTi, "SimHei", FontFamilyValues.Modern),
        (SongTi, "SimSun", FontFamilyValues.Roman),
    ];

    public static Fonts Table() => new(All.Select(font => new Font(
        new AltName { Val = font.Instead },
        new FontCharSet { Val = "86" },
        new FontFamily { Val = font.Family },
        new Pitch { Val = FontPitchValues.Variable })
    {
        Name = font.Name,
    }));

    /// <summary>One font for Chinese and Latin text alike: figures in a paper have its font.</summary>
    public static RunFonts Of(string name) =>
        new() { Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name };
}
