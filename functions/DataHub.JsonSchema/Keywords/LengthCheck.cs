using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary><c>minLength</c> and <c>maxLength</c>, in code points.</summary>
internal sealed class LengthCheck(Expectation expectation, int minimum, int maximum) : TextCheck(expectation)
{
    // A code point takes 1 to 4 bytes of UTF-8 and 1 or 2 units of UTF-16.
    private const int MostUnits = 4;

    public override bool Accepts(JsonText text, Evaluation evaluation)
    {
        var units = text.IsUtf8 ? text.Utf8.Length : text.Utf16.Length;
        if (units <= maximum && units / MostUnits >= minimum)
        {
            return true;
        }

        var length = text.CodePoints;
        return length >= minimum && length <= maximum;
    }
}
