namespace DataHub.Plan;

/// <summary>A key project that the text names (重点工程); domain report 1.4, obligation O22.</summary>
/// <param name="Unit">Code of the unit that reports on it.</param>
/// <param name="StageAtIssue">Its stage on the day of the document, such as 在建.</param>
public sealed record NamedProject(
    string Id,
    string Name,
    string Place,
    string Unit,
    string Kind,
    string StageAtIssue,
    string Source);
