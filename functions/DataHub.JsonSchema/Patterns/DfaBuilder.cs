namespace DataHub.JsonSchema.Patterns;

/// <summary>Turns the automaton into one that is in one state at a time, if that does not take too many.</summary>
internal sealed class DfaBuilder
{
    private const int StateLimit = 1500;
    private const int TableLimit = 1 << 17;

    private readonly NfaState[] _nfa;
    private readonly int _start;
    private readonly CodePointClasses _classes;
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<int[]> _sets = [];
    private readonly List<DfaVerdict> _verdicts = [];
    private readonly bool[] _seen;
    private readonly Stack<int> _open = [];

    private DfaBuilder(NfaState[] nfa, int start)
    {
        (_nfa, _start, _seen) = (nfa, start, new bool[nfa.Length]);
        _classes = CodePointClasses.Of(nfa.Select(state => state.Set).OfType<CodePointSet>());
    }

    public static Dfa? Build(PatternNode pattern) =>
        NfaBuilder.Build(pattern) is var (states, start) ? new DfaBuilder(states, start).Build() : null;

    private Dfa? Build()
    {
        if (_classes.Count > 256)
        {
            return null;
        }

        var table = new List<ushort>();
        StateOf([_start], atStart: true);
        for (var state = 0; state < _sets.Count; state++)
        {
            for (var symbol = 0; symbol < _classes.Count; symbol++)
            {
                table.Add((ushort)Step(state, _classes.Sample(symbol)));
            }

            if (_sets.Count > StateLimit || table.Count > TableLimit)
            {
                return null;
            }
        }

        return new Dfa(_classes, table, _verdicts);
    }

    // Nothing anchors a search, so it may begin anew at every position.
    private int Step(int state, int codePoint)
    {
        if (_verdicts[state] == DfaVerdict.Match)
        {
            return state;
        }

        var next = new List<int> { _start };
        foreach (var one in _sets[state])
        {
            if (_nfa[one] is { Kind: NfaKind.One } waiting && waiting.Set!.Contains(codePoint))
            {
                next.Add(waiting.Next);
            }
        }

        return StateOf(next, atStart: false);
    }

    private int StateOf(List<int> entry, bool atStart)
    {
        var closure = Close(entry, atStart, atEnd: false);
        var key = string.Join(',', closure) + (atStart ? "^" : "");
        if (_known.TryGetValue(key, out var state))
        {
            return state;
        }

        _known[key] = state = _sets.Count;
        _sets.Add(closure);
        _verdicts.Add(VerdictOf(closure, atStart));
        return state;
    }

    private DfaVerdict VerdictOf(int[] closure, bool atStart)
    {
        if (closure.Contains(0))
        {
            return DfaVerdict.Match;
        }

        if (Close([.. closure], atStart, atEnd: true).Contains(0))
        {
            return DfaVerdict.MatchAtEnd;
        }

        // With nothing to wait for, and only an anchored beginning to come back to, no later text can match.
        return !atStart && closure.Length == 0 ? DfaVerdict.Never : DfaVerdict.Open;
    }

    private int[] Close(List<int> entry, bool atStart, bool atEnd)
    {
        Array.Clear(_seen);
        entry.ForEach(_open.Push);
        var closure = new List<int>();
        while (_open.TryPop(out var index))
        {
            if (index < 0 || _seen[index])
            {
                continue;
            }

            _seen[index] = true;
            var state = _nfa[index];
            switch (state.Kind)
            {
                case NfaKind.Split:
                    _open.Push(state.Other);
                    _open.Push(state.Next);
                    break;
                case NfaKind.Start when atStart:
                case NfaKind.End when atEnd:
                    _open.Push(state.Next);
                    break;
                case NfaKind.Accept or NfaKind.One or NfaKind.End:
                    closure.Add(index);
                    break;
            }
        }

        closure.Sort();
        return [.. closure];
    }
}
