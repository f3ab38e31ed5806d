using DataHub.JsonSchema.Instances;

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
            var text = value.Text;
            return (text.IsUtf8 ? texts.Find(text.Utf8) : texts.Find(text.Utf16)) >= 0;
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
}
