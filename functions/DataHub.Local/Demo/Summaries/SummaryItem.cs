using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Summaries;

/// <summary>
/// One entry of a section. Where a wording has no English, its Chinese says no more than names and figures.
/// </summary>
/// <param name="Name">What it is about.</param>
/// <param name="Standing">How that stands, in a word or two.</param>
/// <param name="Lines">What more there is to say.</param>
internal sealed record SummaryItem(Tone Tone, string Name, Wording Standing, IReadOnlyList<Wording> Lines);
