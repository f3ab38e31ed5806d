using System.Runtime.CompilerServices;
using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Records;

namespace DataHub.JsonSchema.Keywords;

/// <summary>All keywords of one schema that look at objects, checked in one walk over the members.</summary>
internal sealed class ObjectRules(MemberPlan[] members, PatternMember[] patterns, Applied? additional)
{
    private const int StackWords = 8;

    private readonly NameTable _names = new([.. members.Select(member => member.Name)]);
    private readonly ulong[] _required = new ulong[(members.Length + 63) >> 6];
    private readonly ConditionalWeakTable<RecordShape, ShapeBinding> _bindings = [];
    private ShapeBinding? _lastBinding;

    /// <summary>What is said of each name that is mentioned, in the order of <see cref="Names"/>.</summary>
    public MemberPlan[] Members => members;

    public NameTable Names => _names;

    /// <summary>A bit for each name that some rule may require.</summary>
    public ReadOnlySpan<ulong> RequiredBits => _required;

    /// <summary>
    /// Whether members are known by their names, and required always or never; and there is no other rule.
    /// </summary>
    public bool IsPlain => members.Length is > 0 and <= 64 && patterns.Length == 0 && PropertyNames is null
        && Counts.Length == 0 && Dependent.Length == 0 && Array.TrueForAll(Required, required => required.Trigger < 0);

    public Applied? PropertyNames { get; init; }

    public RequiredMember[] Required
    {
        get;
        init
        {
            field = value;
            foreach (var required in value)
            {
                _required[required.Needed >> 6] |= 1UL << required.Needed;
            }
        }
    } = [];

    public CountLimit[] Counts { get; init; } = [];

    /// <summary>
    /// Subschemas that apply to the whole object when a member is there, each with the index of its name.
    /// </summary>
    public (int Trigger, Applied Applied)[] Dependent { get; init; } = [];

    /// <summary>For <c>additionalProperties: false</c>, its own words.</summary>
    public Expectation? Closed { get; init; }

    /// <summary>
    /// The plan of a name; a row names its members in the same order as the last, so the next one is tried first.
    /// </summary>
    public MemberPlan? Find(ReadOnlySpan<byte> name, ref int guess)
    {
        var index = _names.Is(guess, name) ? guess : _names.Find(name);
        if (index < 0)
        {
            return null;
        }

        guess = index + 1;
        return members[index];
    }

    public MemberPlan? Find(ReadOnlySpan<char> name)
    {
        var index = _names.Find(name);
        return index < 0 ? null : members[index];
    }

    /// <summary>The plans of a record's slots, resolved once per shape.</summary>
    public MemberPlan?[] PlansFor(RecordShape shape)
    {
        var binding = _lastBinding;
        if (binding is null || binding.Shape != shape)
        {
            binding = _bindings.GetValue(shape, Bind);
            _lastBinding = binding;
        }

        return binding.Plans;
    }

    public bool Check<T>(in T value, SchemaNode node, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        var words = (members.Length + 63) >> 6;
        var seen = words <= StackWords ? stackalloc ulong[StackWords] : new ulong[words];
        var (ok, count) = (true, 0);
        var plain = PropertyNames is null && evaluated is null && !evaluation.Collects;
        for (var cursor = Cursor.Start; value.NextMember(ref cursor); count++)
        {
            var plan = value.PlanAt(this, ref cursor);
            if (plan is { Index: >= 0 and var index })
            {
                seen[index >> 6] |= 1UL << index;
            }

            // Nearly every member is a known property of a schema that keeps no account: that way is short.
            if (plain && plan is { Applied: [var only] })
            {
                if (!only.Node.Evaluate(value.ValueAt(cursor), evaluation, null))
                {
                    return false;
                }

                continue;
            }

            if (!CheckMember(value, cursor, plan, evaluation, evaluated))
            {
                ok = false;
                if (evaluation.Quits)
                {
                    return false;
                }
            }
        }

        return CheckPresence(value, node, evaluation, seen)
            & CheckCounts(value, count, node, evaluation)
            & CheckDependent(value, evaluation, evaluated, seen)
            & ok;
    }

    private bool CheckMember<T>(
        in T value, in Cursor cursor, MemberPlan? plan, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        var (ok, matched) = (true, false);
        if (plan is not null)
        {
            foreach (ref readonly var applied in plan.Applied.AsSpan())
            {
                matched = true;
                ok &= evaluation.ApplyToMember(applied, value, cursor, plan.Name);
            }
        }
        else if (patterns.Length > 0)
        {
            ok = CheckPatterns(value, cursor, evaluation, out matched);
        }

        if (!matched && additional is { } rest)
        {
            matched = true;
            ok &= Closed is null
                ? evaluation.ApplyToMember(rest, value, cursor, plan?.Name)
                : evaluation.ReportMember(rest, Closed, value, cursor);
        }

        if (matched)
        {
            evaluated?.Mark(cursor.Ordinal);
        }

        if (PropertyNames is { } names && (ok || !evaluation.Quits))
        {
            ok &= evaluation.ApplyToName(names, value, cursor);
        }

        return ok;
    }

    private bool CheckPatterns<T>(in T value, in Cursor cursor, Evaluation evaluation, out bool matched)
        where T : struct, IInstance<T>
    {
        var ok = true;
        matched = false;
        foreach (var pattern in patterns)
        {
            if (pattern.Pattern.IsMatch(value.NameAt(cursor), ref evaluation.Scratch))
            {
                matched = true;
                ok &= evaluation.ApplyToMember(pattern.Applied, value, cursor, null);
            }
        }

        return ok;
    }

    private bool CheckPresence<T>(in T value, SchemaNode node, Evaluation evaluation, ReadOnlySpan<ulong> seen)
        where T : struct, IInstance<T>
    {
        var ok = true;
        foreach (var required in HasAll(seen) ? [] : Required)
        {
            if (Has(seen, required.Needed) || (required.Trigger >= 0 && !Has(seen, required.Trigger)))
            {
                continue;
            }

            ok = false;
            if (!evaluation.Report(node, required.Expectation, value))
            {
                return false;
            }
        }

        return ok;
    }

    private bool CheckCounts<T>(in T value, int count, SchemaNode node, Evaluation evaluation)
        where T : struct, IInstance<T>
    {
        var ok = true;
        foreach (var limit in Counts)
        {
            if (!limit.Accepts(count))
            {
                ok = false;
                evaluation.ReportCount(node, limit.Expectation, value, count, "properties");
            }
        }

        return ok;
    }

    private bool CheckDependent<T>(in T value, Evaluation evaluation, Evaluated? evaluated, ReadOnlySpan<ulong> seen)
        where T : struct, IInstance<T>
    {
        var ok = true;
        foreach (var (trigger, applied) in Dependent)
        {
            ok &= !Has(seen, trigger) || evaluation.Apply(applied, value, evaluated);
        }

        return ok;
    }

    /// <summary>Whether every name that some rule may require is there, which settles them all.</summary>
    private bool HasAll(ReadOnlySpan<ulong> seen)
    {
        for (var word = 0; word < _required.Length; word++)
        {
            if ((seen[word] & _required[word]) != _required[word])
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(ReadOnlySpan<ulong> seen, int index) => (seen[index >> 6] & (1UL << index)) != 0;

    private ShapeBinding Bind(RecordShape shape) => new(shape, [.. shape.Names.Select(PlanOf)]);

    private MemberPlan? PlanOf(string name)
    {
        var known = Find(name);
        if (known is not null || patterns.Length == 0)
        {
            return known;
        }

        var scratch = Array.Empty<char>();
        var matching = patterns.Where(pattern => pattern.Pattern.IsMatch(new JsonText(name.AsSpan()), ref scratch));
        return new MemberPlan(name, -1, [.. matching.Select(pattern => pattern.Applied)]);
    }
}
