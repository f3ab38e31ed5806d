using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Bulletins;

/// <summary>One of the three blocks of the dispatch.</summary>
/// <param name="Code">GOALS, TASKS or PROJECTS.</param>
public sealed record BulletinBlock(string Code, Wording Heading, IReadOnlyList<Wording> Paragraphs);
