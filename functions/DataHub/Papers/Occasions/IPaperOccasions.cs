namespace DataHub.Papers.Occasions;

/// <summary>When a kind of paper is called for, and what it then says.</summary>
public interface IPaperOccasions
{
    PaperKind Kind { get; }

    /// <summary>Every occasion of the plan, past and to come.</summary>
    IEnumerable<PaperOccasion> All();

    /// <summary>
    /// The papers that an occasion calls for, from what the hub knew at its instant; none when there is nothing to say.
    /// Null while what they rest on is not there yet: it is asked again at the next run.
    /// </summary>
    Task<IReadOnlyList<PaperDraft>?> DraftAsync(PaperOccasion occasion, CancellationToken cancellation);
}
