using DataHub.Dispatch.Bulletins;
using DataHub.Plan;

namespace DataHub.Papers.Occasions;

/// <summary>A time at which a paper falls due.</summary>
/// <param name="Period">A month, a quarter (2025-Q1), a campaign (2024-SITE) or a year.</param>
/// <param name="At">UTC; what the paper says is judged at it, however late the job runs.</param>
public sealed record PaperOccasion(string Period, DateTimeOffset At)
{
    /// <summary>The date that the draft proposes.</summary>
    public DateOnly Date => BusinessTime.DateOf(At);

    /// <summary>The occasion of a paper on a bulletin that came late: no earlier than that.</summary>
    public PaperOccasion After(Bulletin bulletin) => bulletin.AsOf > At ? this with { At = bulletin.AsOf } : this;
}
