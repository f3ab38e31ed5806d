using Parlot.Fluent;

namespace DataHub.Datasets.Rules;

/// <summary>
/// The language of in-row rules: names of fields, decimal numbers, 'texts', <c>$thresholds</c>, arithmetic,
/// comparisons, <c>and or not</c>, <c>x in ('a','b')</c> and the functions of <see cref="RuleFunctions"/>.
/// </summary>
internal static class RuleGrammar
{
    private static readonly Parser<RuleNode> Expression = Build().Eof();

    /// <exception cref="RuleSyntaxException">The text is no expression of the language.</exception>
    public static RuleNode Parse(string text)
    {
        if (Expression.TryParse(text, out var node, out var error) && node is not null)
        {
            return node;
        }

        throw new RuleSyntaxException(error is null
            ? $"‘{text}’ is not an expression of the rule language"
            : $"‘{text}’ at column {error.Position.Column}: {error.Message}");
    }

    private static Parser<RuleNode> Build()
    {
        var expression = Deferred<RuleNode>();

        var number = Terms.Decimal().Then<RuleNode>(value => new RuleNode.Number(value));
        var text = Terms.String(StringLiteralQuotes.Single)
            .Then<RuleNode>(value => new RuleNode.Text(value.ToString()));
        var flag = Terms.Keyword("true").Then<RuleNode>(_ => new RuleNode.Flag(true))
            .Or(Terms.Keyword("false").Then<RuleNode>(_ => new RuleNode.Flag(false)));
        var threshold = Terms.Char('$').SkipAnd(Literals.Identifier())
            .Then<RuleNode>(name => new RuleNode.Threshold(name.ToString()));
        var name = Terms.Identifier(extraPart: static c => c == '.');
        var arguments = Between(Terms.Char('('), ZeroOrOne(Separated(Terms.Char(','), expression)), Terms.Char(')'));
        var call = name.And(arguments)
            .Then<RuleNode>(parts => new RuleNode.Call(parts.Item1.ToString(), [.. parts.Item2.SelectMany(list => list)]));
        var field = name.Then<RuleNode>(path => new RuleNode.Name(path.ToString()));
        var group = Between(Terms.Char('('), expression, Terms.Char(')'));

        var primary = number.Or(text).Or(flag).Or(threshold).Or(call).Or(field).Or(group);
        var factor = Terms.Char('-').SkipAnd(primary).Then<RuleNode>(node => new RuleNode.Negate(node)).Or(primary);

        var product = factor.LeftAssociative<RuleNode, string>(
            (Terms.Text("*"), (a, b) => new RuleNode.Binary("*", a, b)),
            (Terms.Text("/"), (a, b) => new RuleNode.Binary("/", a, b)));
        var sum = product.LeftAssociative<RuleNode, string>(
            (Terms.Text("+"), (a, b) => new RuleNode.Binary("+", a, b)),
            (Terms.Text("-"), (a, b) => new RuleNode.Binary("-", a, b)));

        var comparison = OneOf("<=", ">=", "==", "!=", "<", ">");
        var compared = sum.And(comparison).And(sum)
            .Then<RuleNode>(parts => new RuleNode.Binary(parts.Item2, parts.Item1, parts.Item3));
        var choices = Between(Terms.Char('('), Separated(Terms.Char(','), sum), Terms.Char(')'));
        var contained = sum.AndSkip(Terms.Keyword("in")).And(choices)
            .Then<RuleNode>(parts => new RuleNode.In(parts.Item1, parts.Item2));
        var condition = compared.Or(contained).Or(sum);

        var negation = Terms.Keyword("not").SkipAnd(condition).Then<RuleNode>(node => new RuleNode.Not(node))
            .Or(condition);
        var conjunction = negation.LeftAssociative<RuleNode, string>(
            (Terms.Keyword("and"), (a, b) => new RuleNode.Binary("and", a, b)));
        expression.Parser = conjunction.LeftAssociative<RuleNode, string>(
            (Terms.Keyword("or"), (a, b) => new RuleNode.Binary("or", a, b)));
        return expression;
    }

    private static Parser<string> OneOf(params string[] operators) =>
        operators.Select(text => Terms.Text(text)).Aggregate((a, b) => a.Or(b));
}
