using System.Text.Json.Serialization;

namespace DataHub.Papers;

/// <summary>The papers that the hub drafts for a signature; domain report 7.1.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaperKind>))]
public enum PaperKind
{
    /// <summary>The month's bulletin (工作调度, O57).</summary>
    Dispatch,

    /// <summary>To one unit that is slow or silent (提醒函, O58).</summary>
    ReminderLetter,

    /// <summary>Names the units that are severely behind (情况通报, O59).</summary>
    Circular,

    /// <summary>What the quarter's inspections found (问题通报, O44).</summary>
    ProblemCircular,

    /// <summary>What a campaign came to (集中整治总结, O52).</summary>
    CampaignSummary,

    /// <summary>What the acceptance found (验收评估报告, O54).</summary>
    AcceptanceReport,
}
