using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Summaries;

/// <summary>One subject of the summary.</summary>
/// <param name="Lead">What the items come to.</param>
internal sealed record SummarySection(Wording Heading, Wording Lead, IReadOnlyList<SummaryItem> Items);
