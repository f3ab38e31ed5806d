using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Records;

namespace DataHub.JsonSchema.Rows;

/// <summary>
/// What a schema says of flat rows, when it is plain enough: named members, which of them are required, and no more.
/// Its passes tell only that a row is valid, in the least time; of any other row they say nothing.
/// </summary>
internal sealed class RowPlan
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(control => (char)control)]);

    private readonly ConditionalWeakTable<RecordShape, SlotChecks> _bindings = [];
    private SlotChecks? _lastBinding;

    private RowPlan(ObjectRules rules)
    {
        Names = rules.Names;
        Members = [.. rules.Members.Select(CheckOf)];
        Required = rules.RequiredBits[0];
        Prefixes = [.. rules.Members.Select(member => Encoding.UTF8.GetBytes($"\"{member.Name}\":"))];
        ReadsText = Array.TrueForAll(rules.Members, member => !member.Name.AsSpan().ContainsAny(Escaped))
            && Array.TrueForAll(Members, member => member?.TakesScalarsOnly == true);
    }

    public NameTable Names { get; }

    /// <summary>The check of each name; null for a name the schema only requires.</summary>
    public MemberCheck?[] Members { get; }

    /// <summary>A bit for each name that must be there.</summary>
    public ulong Required { get; }

    /// <summary>Each name as JSON writes it before a value, with its quotation marks and the colon.</summary>
    public byte[][] Prefixes { get; }

    /// <summary>
    /// Whether rows are worth going through as text: no value of theirs must be a container, no name has escapes.
    /// </summary>
    public bool ReadsText { get; }

    /// <summary>The plan of a schema, or null when only the evaluation of all keywords will do.</summary>
    public static RowPlan? Of(SchemaNode schema)
    {
        var isPlain = schema.Always is null && schema.Values.Length == 0 && !schema.HasInPlace
            && schema.UnevaluatedProperties is null && schema.Types?.Includes(JsonKind.Object) != false;
        return isPlain && schema.Object is { IsPlain: true } rules
            ? new RowPlan(rules)
            : null;
    }

    /// <summary>The checks of a record's slots, resolved once per shape.</summary>
    public SlotChecks SlotsFor(RecordShape shape)
    {
        var binding = _lastBinding;
        if (binding is null || binding.Shape != shape)
        {
            binding = _bindings.GetValue(shape, Bind);
            _lastBinding = binding;
        }

        return binding;
    }

    private static MemberCheck? CheckOf(MemberPlan plan) =>
        plan.Applied is [var applied] ? new MemberCheck(applied.Node) : null;

    private SlotChecks Bind(RecordShape shape) => new(shape, [.. shape.Names.Select(CheckOf)]);

    private SlotCheck CheckOf(string name)
    {
        var index = Names.Find(name);
        return index < 0 ? default : new SlotCheck(Members[index], 1UL << index);
    }
}
