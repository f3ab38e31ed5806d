using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Numbers;

namespace DataHub.JsonSchema.Keywords;

/// <summary><c>enum</c> and <c>const</c>.</summary>
internal sealed class ValueSet(Expectation expectation, Utf8Instance[] others, NameTable texts)
{
    public Expectation Expectation { get; } = expectation;

    public bool Contains<T>(in T value)
        where T : struct, IInstance<T>
    {
        if (value.Kind == JsonKind.String)
        {
            return Contains(value.Text);
        }

        foreach (var other in others)
        {
            if (InstanceEquality.Same(other, value))
            {
                return true;
            }
        }

        return false;
    }

    public bool Contains(JsonText text) => (text.IsUtf8 ? texts.Find(text.Utf8) : texts.Find(text.Utf16)) >= 0;

    public bool Contains(in JsonNumber number)
    {
        foreach (var other in others)
        {
            if (other.Kind == JsonKind.Number && other.Number.CompareTo(number) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="literal">Null, true or false.</param>
    public bool Contains(JsonKind literal) => Array.Exists(others, other => other.Kind == literal);
}
