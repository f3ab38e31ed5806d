namespace DataHub.Identifiers;

/// <summary>The characters that number plates are made of; new series only need another set here.</summary>
/// <param name="Provinces">Short names of the provinces, the first character.</param>
/// <param name="Serial">Letters and digits of the serial; its letters also name the issuing office.</param>
/// <param name="Endings">What may end a serial: trailer (挂), learner (学), police (警), Hong Kong (港), Macao (澳).</param>
/// <param name="NewEnergy">Letters of new-energy series: D and F, and the series opened after them.</param>
public sealed record PlateLetters(string Provinces, string Serial, string Endings, string NewEnergy)
{
    /// <summary>The letters of GA 36.</summary>
    public static PlateLetters Standard { get; } = new(
        "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼",
        "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789",
        "挂学警港澳",
        "DFABCEGHJK");
}
