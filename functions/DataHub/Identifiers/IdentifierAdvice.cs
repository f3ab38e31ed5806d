using DataHub.Intake.Receipts;

namespace DataHub.Identifiers;

/// <summary>What a receipt says of an identifier beyond “not of the form”.</summary>
public static class IdentifierAdvice
{
    /// <summary>Code of the warning about a doubtful identifier, which is accepted all the same.</summary>
    public const string DoubtfulCode = "IDENTIFIER-DOUBTFUL";

    /// <summary>Why a value is not valid, and what was probably meant; null when valid or no identifier.</summary>
    /// <param name="formatName">The schema's format, such as <c>cn-uscc</c>.</param>
    /// <returns>The reason never quotes the value; the suggestion is as personal as the value: mask it.</returns>
    public static (Wording Reason, string? Suggestion)? For(string formatName, ReadOnlySpan<char> value) =>
        IdentifierFormats.Find(formatName) is { } judge
        && NearMiss.Advise(value, judge) is { Reason: { } reason } verdict
            ? (reason, verdict.Suggestion)
            : null;

    /// <summary>Why an identifier of its format is doubtful; null when it is not. Quick enough for every row.</summary>
    public static Wording? Doubt(string formatName, ReadOnlySpan<char> value) =>
        IdentifierFormats.Find(formatName)?.Invoke(value) is { Standing: Standing.Doubtful } verdict
            ? verdict.Reason
            : null;
}
