using System.Text;
using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Numbers;

namespace DataHub.JsonSchema.Instances;

/// <summary>
/// A JSON value in one of the forms that are validated. The evaluation is generic over it, so that the runtime compiles
/// one specialised copy per form and no value is boxed.
/// </summary>
internal interface IInstance<TSelf>
    where TSelf : struct, IInstance<TSelf>
{
    JsonKind Kind { get; }

    JsonNumber Number { get; }

    JsonText Text { get; }

    /// <summary>How many members or items.</summary>
    int Count { get; }

    bool NextMember(ref Cursor cursor);

    JsonText NameAt(in Cursor cursor);

    /// <summary>The member's name as an instance, for <c>propertyNames</c>.</summary>
    TSelf NameInstanceAt(in Cursor cursor);

    TSelf ValueAt(in Cursor cursor);

    /// <summary>What the schema says of the current member, when it knows the name.</summary>
    MemberPlan? PlanAt(ObjectRules rules, ref Cursor cursor);

    bool NextItem(ref Cursor cursor);

    TSelf ItemAt(in Cursor cursor);

    /// <summary>Writes about the first <paramref name="limit"/> characters of the value as JSON.</summary>
    void AppendTo(StringBuilder text, int limit);
}
