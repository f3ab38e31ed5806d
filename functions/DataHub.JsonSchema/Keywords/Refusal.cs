using System.Text.Json;
using System.Text.RegularExpressions;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>What keeps a validation from coming to a verdict, as the one error of its result.</summary>
internal static class Refusal
{
    public static bool Covers(Exception cause) =>
        cause is JsonException or EvaluationException or RegexMatchTimeoutException;

    /// <summary>Notes the cause; always false, the validation's result.</summary>
    public static bool Note(SchemaErrors errors, Exception cause)
    {
        errors.Clear();
        if (errors.Takes())
        {
            errors.Keep(cause switch
            {
                EvaluationException limit => Error(limit.MessageKey, limit.Message, "more", limit.Message),
                RegexMatchTimeoutException late => Error(
                    "pattern.timeout", $"a text that {late.Pattern} can decide in time", late.Input, late.Pattern),
                _ => Error("json", "a JSON text", cause.Message, cause.Message),
            });
        }

        return false;
    }

    private static SchemaError Error(string messageKey, string expected, string found, string reason) => new()
    {
        InstancePointer = "",
        KeywordLocation = "",
        SchemaLocation = "",
        Keyword = "",
        MessageKey = messageKey,
        Expected = expected,
        Found = InstanceText.Cut(found),
        Arguments = [KeyValuePair.Create("reason", reason)],
    };
}
