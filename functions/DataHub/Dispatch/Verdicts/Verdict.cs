using System.Text.Json.Serialization;

namespace DataHub.Dispatch.Verdicts;

/// <summary>The assessment of a unit with all its reasons, the gravest first; green has none.</summary>
public sealed record Verdict(VerdictLevel Level, IReadOnlyList<VerdictReason> Reasons)
{
    /// <summary>A circular is only ever proposed: it needs a leader's signature before it can leave (A16).</summary>
    [JsonIgnore]
    public bool NeedsSignature => Level == VerdictLevel.Severe;

    /// <summary>
    /// The reasons without those that repeat a graver or equal one on the same subject, for a reader's eyes.
    /// </summary>
    [JsonIgnore]
    public IEnumerable<VerdictReason> MainReasons => Reasons.DistinctBy(reason => reason.Subject);

    public static Verdict Of(IEnumerable<VerdictReason> reasons)
    {
        var ordered = reasons.OrderByDescending(reason => reason.Level).ToList();
        return new Verdict(ordered.Count == 0 ? VerdictLevel.Green : ordered[0].Level, ordered);
    }
}
