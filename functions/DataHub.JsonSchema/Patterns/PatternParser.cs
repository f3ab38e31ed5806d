namespace DataHub.JsonSchema.Patterns;

/// <summary>
/// Parses ECMA-262 patterns as with the flag u, which JSON Schema asks for. More lenient in one thing: any punctuation
/// may be escaped, as schemas in the field do.
/// </summary>
internal sealed class PatternParser
{
    private const int DepthLimit = 200;

    private static readonly (string Mark, bool Behind, bool Negated)[] Looks =
        [("=", false, false), ("!", false, true), ("<=", true, false), ("<!", true, true)];

    private readonly PatternScanner _scanner;
    private readonly GroupNames _names;
    private readonly EscapeParser _escapes;
    private readonly ClassParser _classes;
    private int _groups;
    private int _depth;

    private PatternParser(string source)
    {
        _scanner = new PatternScanner(source);
        _names = GroupNames.Find(source);
        _escapes = new EscapeParser(_scanner);
        _classes = new ClassParser(_scanner, _escapes);
    }

    /// <exception cref="PatternSyntaxException">The pattern is not one.</exception>
    public static PatternNode Parse(string source)
    {
        var parser = new PatternParser(source);
        var node = parser.ParseChoice();
        return parser._scanner.AtEnd ? node : throw parser._scanner.Wrong("a ) too many");
    }

    private PatternNode ParseChoice()
    {
        if (++_depth > DepthLimit)
        {
            throw _scanner.Wrong("the pattern is nested too deeply");
        }

        var branches = new List<PatternNode> { ParseSequence() };
        while (_scanner.TryTake("|"))
        {
            branches.Add(ParseSequence());
        }

        _depth--;
        return branches.Count == 1 ? branches[0] : new PatternNode.Choice(branches);
    }

    private PatternNode ParseSequence()
    {
        var parts = new List<PatternNode>();
        while (!_scanner.AtEnd && _scanner.Peek() is not ('|' or ')'))
        {
            parts.Add(ParseTerm());
        }

        return parts.Count == 1 ? parts[0] : new PatternNode.Sequence(parts);
    }

    private PatternNode ParseTerm()
    {
        var atom = ParseAtom();
        if (ParseQuantifier() is not var (minimum, maximum))
        {
            return atom;
        }

        if (atom is PatternNode.Start or PatternNode.End or PatternNode.WordBoundary or PatternNode.Look)
        {
            throw _scanner.Wrong("nothing to repeat");
        }

        return new PatternNode.Repeat(atom, minimum, maximum, _scanner.TryTake("?"));
    }

    private (int Minimum, int Maximum)? ParseQuantifier()
    {
        switch (_scanner.Peek())
        {
            case '*':
                _scanner.Take();
                return (0, int.MaxValue);
            case '+':
                _scanner.Take();
                return (1, int.MaxValue);
            case '?':
                _scanner.Take();
                return (0, 1);
            case '{':
                _scanner.Take();
                return ParseBounds();
            default:
                return null;
        }
    }

    private (int Minimum, int Maximum) ParseBounds()
    {
        var minimum = _scanner.TakeNumber() ?? throw _scanner.Wrong("a number is missing after {");
        var maximum = _scanner.TryTake(",") ? _scanner.TakeNumber() ?? int.MaxValue : minimum;
        _scanner.Expect("}");
        return minimum <= maximum
            ? (minimum, maximum)
            : throw _scanner.Wrong("the numbers of a quantifier are out of order");
    }

    private PatternNode ParseAtom()
    {
        var next = _scanner.Take();
        switch (next)
        {
            case '^':
                return new PatternNode.Start();
            case '$':
                return new PatternNode.End();
            case '.':
                return new PatternNode.One(CodePointSets.NotLineEnds);
            case '[':
                return new PatternNode.One(_classes.Parse());
            case '(':
                return ParseGroup();
            case '\\':
                return ParseEscape();
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw _scanner.Wrong($"a lone {(char)next}");
            default:
                return new PatternNode.One(CodePointSet.Of(next));
        }
    }

    private PatternNode ParseGroup()
    {
        if (!_scanner.TryTake("?"))
        {
            return ParseCapture();
        }

        if (_scanner.TryTake(":"))
        {
            return Closed(ParseChoice());
        }

        foreach (var (mark, behind, negated) in Looks)
        {
            if (_scanner.TryTake(mark))
            {
                return new PatternNode.Look(behind, negated, Closed(ParseChoice()));
            }
        }

        _scanner.Expect("<");
        _scanner.TakeUntil('>');
        return ParseCapture();
    }

    private PatternNode.Group ParseCapture()
    {
        var number = ++_groups;
        return new PatternNode.Group(number, Closed(ParseChoice()));
    }

    private PatternNode Closed(PatternNode node)
    {
        _scanner.Expect(")");
        return node;
    }

    private PatternNode ParseEscape()
    {
        switch (_scanner.Peek())
        {
            case 'b':
                _scanner.Take();
                return new PatternNode.WordBoundary(false);
            case 'B':
                _scanner.Take();
                return new PatternNode.WordBoundary(true);
            case 'k':
                _scanner.Take();
                _scanner.Expect("<");
                var name = _scanner.TakeUntil('>');
                return new PatternNode.BackReference(
                    _names.NumberOf(name)
                    ?? throw _scanner.Wrong($"there is no group {name}"));
            case >= '1' and <= '9':
                var number = _scanner.TakeNumber()!.Value;
                return number <= _names.Count
                    ? new PatternNode.BackReference(number)
                    : throw _scanner.Wrong($"there is no group {number}");
            default:
                return new PatternNode.One(_escapes.Parse(inClass: false));
        }
    }
}
