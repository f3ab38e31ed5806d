namespace DataHub.JsonSchema.Patterns;

/// <summary>Builds the automaton of a pattern that is a regular expression in the strict sense.</summary>
internal sealed class NfaBuilder
{
    private const int Limit = 3000;

    private readonly List<NfaState> _states = [new NfaState(NfaKind.Accept, null, -1, -1)];

    /// <summary>The states and the first of them, or null when the pattern needs more than an automaton.</summary>
    public static (NfaState[] States, int Start)? Build(PatternNode pattern)
    {
        var builder = new NfaBuilder();
        return builder.Add(pattern, 0) is { } start ? ([.. builder._states], start) : null;
    }

    private int? Add(PatternNode node, int next) => node switch
    {
        PatternNode.One one => Push(NfaKind.One, one.Set, next),
        PatternNode.Start => Push(NfaKind.Start, null, next),
        PatternNode.End => Push(NfaKind.End, null, next),
        PatternNode.Group group => Add(group.Part, next),
        PatternNode.Sequence sequence => sequence.Parts.Reverse().Aggregate(
            (int?)next, (at, part) => at is null ? null : Add(part, at.Value)),
        PatternNode.Choice choice => AddChoice(choice, next),
        PatternNode.Repeat repeat => AddRepeat(repeat, next),
        _ => null,
    };

    private int? AddChoice(PatternNode.Choice choice, int next)
    {
        int? all = null;
        foreach (var branch in choice.Branches.Reverse())
        {
            var one = Add(branch, next);
            all = one is null ? null : all is null ? one : Push(NfaKind.Split, null, one.Value, all.Value);
            if (all is null)
            {
                return null;
            }
        }

        return all;
    }

    private int? AddRepeat(PatternNode.Repeat repeat, int next)
    {
        int? at = next;
        if (repeat.Maximum == int.MaxValue)
        {
            at = Push(NfaKind.Split, null, -1, next);
            if (at is not { } loop || Add(repeat.Part, loop) is not { } body)
            {
                return null;
            }

            _states[loop] = _states[loop] with { Next = body };
        }
        else
        {
            for (var i = repeat.Minimum; at is not null && i < repeat.Maximum; i++)
            {
                at = Add(repeat.Part, at.Value) is { } body ? Push(NfaKind.Split, null, body, next) : null;
            }
        }

        for (var i = 0; at is not null && i < repeat.Minimum; i++)
        {
            at = Add(repeat.Part, at.Value);
        }

        return at;
    }

    private int? Push(NfaKind kind, CodePointSet? set, int next, int other = -1)
    {
        if (_states.Count >= Limit)
        {
            return null;
        }

        _states.Add(new NfaState(kind, set, next, other));
        return _states.Count - 1;
    }
}
