namespace DataHub.Mail.Sms;

/// <summary>A short message to a person; its number is in clear: never stored, never logged.</summary>
/// <param name="Key">The same for every attempt, and no personal data.</param>
/// <param name="Number">Eleven digits.</param>
/// <param name="Text">At most <see cref="Longest"/> characters: one message, not two.</param>
public sealed record ShortMessage(string Key, string Number, string Text)
{
    public const int Longest = 70;
}
