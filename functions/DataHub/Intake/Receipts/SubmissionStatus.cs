using System.Text.Json.Serialization;

namespace DataHub.Intake.Receipts;

/// <summary>The state of a submission; it ends accepted, with warnings or in part, or rejected; what was accepted may be
/// withdrawn.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubmissionStatus>))]
public enum SubmissionStatus
{
    /// <summary>Archived, waiting to be taken through the road (已接收).</summary>
    [JsonStringEnumMemberName("received")]
    Received,

    /// <summary>All rows accepted (已接受).</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>All rows accepted, with something to look at (已接受，有提示).</summary>
    [JsonStringEnumMemberName("acceptedWithWarnings")]
    AcceptedWithWarnings,

    /// <summary>Some rows accepted and some refused; the receipt says which (部分接受).</summary>
    [JsonStringEnumMemberName("partlyAccepted")]
    PartlyAccepted,

    /// <summary>Nothing accepted (已退回).</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>Accepted once, and taken back by its sender (已撤回).</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}
