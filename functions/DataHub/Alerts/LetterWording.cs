namespace DataHub.Alerts;

/// <summary>The text of the reminder letter (提醒函).</summary>
/// <param name="AnswerWorkdays">Workdays from the draft's day until the unit is asked to answer.</param>
public sealed record LetterWording(string Title, string Addressee, IReadOnlyList<string> Paragraphs, int AnswerWorkdays);
