using DataHub.Datasets;
using DataHub.Identifiers;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Checks;

/// <summary>Says why an identifier was refused, and which was probably meant; the hub never corrects one by itself.</summary>
internal static class IdentifierWording
{
    public static (Wording Message, Wording Remedy)? Of(Column column, string format, ReadOnlySpan<char> value)
    {
        if (IdentifierAdvice.For(format, value) is not ({ } reason, var suggestion))
        {
            return null;
        }

        var message = new Wording($"“{column.Zh}”不正确：{reason.Zh}", $"{column.En}: {reason.En}");
        if (suggestion is null)
        {
            return (message, new Wording("对照证照原件更正", "Correct it against the original document"));
        }

        var meant = FieldText.Shown(suggestion, column);
        return (message, new Wording(
            $"是否应为 {meant}？请对照证照原件确认后更正", $"Was {meant} meant? Confirm it against the original document"));
    }
}
