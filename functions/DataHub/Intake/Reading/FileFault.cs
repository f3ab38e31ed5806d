using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>Makes the findings about a file as a whole.</summary>
internal static class FileFault
{
    public static UnreadableFileException Of(string code, string zh, string en, string fixZh, string fixEn) =>
        new(Error(code, zh, en, fixZh, fixEn));

    public static UnreadableFileException At(
        long row, string code, string zh, string en, string fixZh, string fixEn, string? value = null) =>
        new(Error(code, zh, en, fixZh, fixEn) with { Row = row, Value = value });

    public static Finding Error(string code, string zh, string en, string fixZh, string fixEn) =>
        Make(code, Severity.Error, zh, en, fixZh, fixEn);

    public static Finding Warning(string code, string zh, string en, string fixZh, string fixEn) =>
        Make(code, Severity.Warning, zh, en, fixZh, fixEn);

    public static Finding Info(string code, string zh, string en, string fixZh, string fixEn) =>
        Make(code, Severity.Info, zh, en, fixZh, fixEn);

    private static Finding Make(string code, Severity severity, string zh, string en, string fixZh, string fixEn) =>
        new(code, severity, null, null, null, null, null, new Wording(zh, en), new Wording(fixZh, fixEn));
}
