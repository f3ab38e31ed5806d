using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Summaries;

/// <summary>What the play showed, for whoever answers for the month; shown as text and as a page.</summary>
/// <param name="Lead">The month in a few sentences.</param>
internal sealed record Summary(Wording Title, IReadOnlyList<Wording> Lead, IReadOnlyList<SummarySection> Sections);
