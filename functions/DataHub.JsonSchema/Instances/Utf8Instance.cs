using System.Globalization;
using System.Text;
using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Numbers;

namespace DataHub.JsonSchema.Instances;

/// <summary>A value on a <see cref="JsonTape"/>.</summary>
internal readonly struct Utf8Instance(JsonTape tape, int index) : IInstance<Utf8Instance>
{
    public JsonKind Kind => tape[index].Kind;

    public JsonNumber Number => JsonNumber.Parse(tape.TextOf(index));

    public JsonText Text => new(tape.TextOf(index));

    public int Count => tape[index].Length;

    public bool NextMember(ref Cursor cursor)
    {
        if (++cursor.Ordinal >= tape[index].Length)
        {
            return false;
        }

        cursor.Position = cursor.Ordinal == 0 ? index + 1 : tape[cursor.Position + 1].Next;
        return true;
    }

    public JsonText NameAt(in Cursor cursor) => new(tape.TextOf(cursor.Position));

    public Utf8Instance NameInstanceAt(in Cursor cursor) => new(tape, cursor.Position);

    public Utf8Instance ValueAt(in Cursor cursor) => new(tape, cursor.Position + 1);

    public MemberPlan? PlanAt(ObjectRules rules, ref Cursor cursor) =>
        rules.Find(tape.TextOf(cursor.Position), ref cursor.Guess);

    public bool NextItem(ref Cursor cursor)
    {
        if (++cursor.Ordinal >= tape[index].Length)
        {
            return false;
        }

        cursor.Position = cursor.Ordinal == 0 ? index + 1 : tape[cursor.Position].Next;
        return true;
    }

    public Utf8Instance ItemAt(in Cursor cursor) => new(tape, cursor.Position);

    public void AppendTo(StringBuilder text, int limit) => InstanceText.Append(this, text, limit);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} at token {index}");
}
