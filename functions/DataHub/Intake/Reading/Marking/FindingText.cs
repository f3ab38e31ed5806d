using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading.Marking;

/// <summary>A finding as one line beside a cell or a row.</summary>
internal static class FindingText
{
    public static string Of(Finding finding)
    {
        var where = finding.Heading is { } heading ? $"【{heading}】" : "";
        return $"{where}{finding.Message.Zh}。{finding.Remedy.Zh}（{finding.Code}）";
    }

    public static string SeverityOf(Finding finding) => finding.Severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "提示",
        _ => "说明",
    };
}
